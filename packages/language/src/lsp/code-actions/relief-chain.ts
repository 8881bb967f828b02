import { chainsThrough, costlyPromises, effectClauses, Facts, freeName, type Duty, type Relief } from '@sla-lang/core';
import { textEdit } from '../../diagnostics/edits.ts';
import { stretchOf } from '../../diagnostics/places.ts';
import { kinds } from './kinds.ts';
import type { Action, Offer, Situation } from './situation.ts';
import { words } from './words.ts';

/** The link that is missing in the chain duty → relief → clock or objective: a relief for a duty, a duty for a relief. */
export const reliefChain: Offer = (situation) =>
  situation.agreements.flatMap((agreement) => {
    const facts = new Facts(agreement);
    return [
      ...agreement.duties
        .filter((part) => isHere(part, situation))
        .flatMap((duty) => reliefFor(facts, duty, situation)),
      ...agreement.reliefs.filter((part) => isHere(part, situation)).flatMap((part) => dutyFor(facts, part, situation)),
    ];
  });

function reliefFor(facts: Facts, duty: Duty, situation: Situation): Action[] {
  const actor = duty.obligations[0]?.actor;
  const relieved = facts.otherParty(actor);
  const effects = effectClauses(
    costlyPromises(facts).filter(({ by, list, id }) => by === relieved && list !== 'duties' && id !== duty.id),
  );
  if (actor === undefined || effects.length === 0 || chainsThrough(facts, duty.id).some(({ relief }) => relief))
    return [];
  const text = [
    `relief ${freeName(facts, `${duty.id}Relief`)} {`,
    `  when ${duty.id} is late`,
    ...effects.map((effect) => `  ${effect}`),
    '  to the extent caused',
    ...(facts.agreement.sharedHours === undefined ? ['  shared hours count for neither'] : []),
    `  evidence "(the record)", open to ${actor}`,
    '}',
  ].join('\n');
  return action(words.relieve(facts.nameOf(relieved), facts.nameOf(duty.id)), situation, [
    { at: duty.origin, place: 'beside', text },
  ]);
}

function dutyFor(facts: Facts, relief: Relief, situation: Situation): Action[] {
  const promise = chainsThrough(facts, relief.id)
    .flatMap(({ targets }) => targets)
    .map((id) => costlyPromises(facts).find((each) => each.id === id))
    .find((each) => each !== undefined);
  if (!promise || relief.when) return [];
  const duty = freeName(facts, `${relief.id}Duty`);
  const text = `duty ${duty} { ${promise.to} must "(what is needed)" within 2 days of "the request"; triggered by ${promise.by} }`;
  return action(words.oblige(facts.nameOf(promise.to), facts.nameOf(relief.id)), situation, [
    { at: relief.origin, place: 'into', text: `when ${duty} is late` },
    { at: relief.origin, place: 'beside', text },
  ]);
}

type Edits = readonly { at: string | undefined; place: 'into' | 'beside'; text: string }[];

function action(title: string, { document }: Situation, written: Edits): Action[] {
  const edits = written.map(({ at, ...edit }) =>
    at === undefined ? undefined : textEdit({ at, ...edit }, document.textDocument),
  );
  return edits.every((edit) => edit !== undefined) ? [{ title, kind: kinds.rewrite, edits }] : [];
}

function isHere({ origin }: Duty | Relief, { path, start, end }: Situation): boolean {
  const stretch = stretchOf(origin);
  return stretch?.path === path && stretch.start <= end && start <= stretch.end;
}
