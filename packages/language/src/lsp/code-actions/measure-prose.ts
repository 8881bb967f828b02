import { Facts, metricForm, textsOf } from '@sla-lang/core';
import { textEdit } from '../../diagnostics/edits.ts';
import { stretchOf } from '../../diagnostics/places.ts';
import { kinds } from './kinds.ts';
import type { Action, Offer, Situation } from './situation.ts';
import { words } from './words.ts';

/** A promise in prose as a metric and a sentence about it, also where nobody complains of the prose. */
export const measureProse: Offer = (situation) =>
  situation.agreements.flatMap((agreement) => {
    const facts = new Facts(agreement);
    const promise = textsOf(facts).find(({ role, at }) => role === 'promise' && isHere(at, situation));
    const objective = promise && facts.find('objectives', promise.part);
    if (!objective) return [];
    const edits = metricForm(facts, objective, promise).edits.map(({ at, place, text }) =>
      at === undefined ? undefined : textEdit({ at, place, text }, situation.document.textDocument),
    );
    if (!edits.every((edit) => edit !== undefined)) return [];
    return [{ title: words.measure, kind: kinds.rewrite, edits } satisfies Action];
  });

function isHere(origin: string | undefined, { path, start, end }: Situation): boolean {
  const stretch = stretchOf(origin);
  return stretch?.path === path && stretch.start <= end && start <= stretch.end;
}
