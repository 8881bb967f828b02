import { isCausedBy, reachOf } from '../../facts/excuses.ts';
import { conditionsIn, type Facts } from '../../facts/index.ts';
import type { CostlyPromise } from '../../facts/promises.ts';
import { lateWords } from '../../facts/lateness.ts';
import { isAskedBy } from '../../facts/waiting.ts';
import { listWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import { buriedWords, missWords } from '../../incentives/words.ts';
import type { Condition, Duty, Relief } from '../../model/index.ts';

type Width = 'extent' | 'unit';

/**
 * After a relief the relieved side owes less than it would owe had the other been on time: it is excused in total instead of to the
 * extent caused; all tickets stand still for one answer that is due for one of them, the more so where the relieved side decides when to
 * ask. A pause or an extension lasts as long as its
 * cause by itself. Told once for the agreement: no rule says how hours count in which both sides were late.
 */
export const reliefTooWide = rule('fair/relief-too-wide', (facts, report) => {
  const answering = facts.agreement.reliefs.flatMap((relief) => {
    const promises = reachOf(facts, relief).filter(({ to }) => isCausedBy(facts, relief, to));
    return promises.length > 0 ? [{ relief, promises }] : [];
  });
  for (const { relief, promises } of answering) {
    const widths = widthsOf(facts, relief, promises);
    const [first] = promises;
    const duties = relief.when ? dutiesIn(facts, relief.when) : [];
    if (widths.length === 0 || !first) continue;
    const lines = widths.map((width) => (width === 'extent' ? 'to the extent caused' : 'applies per incident'));
    report({
      at: relief.origin,
      part: relief.id,
      params: {
        kind: 'width',
        widths,
        relief: facts.nameOf(relief.id),
        relieved: facts.nameOf(first.by),
        other: facts.nameOf(first.to),
        promises: listWords(promises.map(({ id }) => facts.nameOf(id))),
        buries: widths.includes('extent') ? buriedWords(facts, first.id) : '',
        asks: widths.includes('unit') && duties.some(({ id }) => isAskedBy(facts, id, first.by)),
        late: duties.map((duty) => lateWords(facts, duty, first.to)).find((each) => each !== undefined),
      },
      disadvantages: [first.to],
      fixes: [{ name: 'narrow', edits: [{ at: relief.origin, place: 'into', text: lines.join('\n') }] }],
    });
  }
  const [unruled] = answering.filter(({ relief }) => relief.sharedHours === undefined);
  const promise = unruled?.promises[0];
  if (!unruled || !promise || facts.agreement.sharedHours !== undefined) return;
  report({
    at: unruled.relief.origin,
    part: unruled.relief.id,
    params: {
      kind: 'shared',
      relieved: facts.nameOf(promise.by),
      other: facts.nameOf(promise.to),
      cost: missWords(facts, promise.id),
    },
    disadvantages: [promise.by, promise.to],
    fixes: [
      {
        name: 'shared',
        edits: [{ at: facts.agreement.origin, place: 'into', text: 'shared hours count for neither' }],
      },
    ],
  });
});

const dutiesIn = (facts: Facts, when: Condition): readonly Duty[] =>
  [...conditionsIn(when)].flatMap((each) => (each.kind === 'duty' ? (facts.find('duties', each.duty) ?? []) : []));

function widthsOf(facts: Facts, relief: Relief, promises: readonly CostlyPromise[]): readonly Width[] {
  const lasting =
    relief.effects.length > 0 && relief.effects.every(({ kind }) => kind === 'pauses' || kind === 'extends');
  const waits = relief.when ? [...conditionsIn(relief.when)].some(({ kind }) => kind === 'duty') : false;
  const pausesAll =
    waits &&
    relief.per === undefined &&
    promises.some(({ list, id }) => list === 'support' && isPausedBy(facts, id, relief));
  return [
    ...(relief.toTheExtentCaused || lasting || isPauseOnly(facts, relief, promises) ? [] : ['extent' as const]),
    ...(pausesAll ? ['unit' as const] : []),
  ];
}

const isPausedBy = (facts: Facts, support: string, { id, effects }: Relief): boolean =>
  effects.some(({ kind, targets }) => kind === 'pauses' && targets.includes(support)) ||
  (facts.find('support', support)?.pauses.some(({ relief }) => relief === id) ?? false);

/** A relief without effects of its own that supports name as a pause. */
const isPauseOnly = (facts: Facts, relief: Relief, promises: readonly CostlyPromise[]): boolean =>
  relief.effects.length === 0 && promises.every(({ list, id }) => list === 'support' && isPausedBy(facts, id, relief));
