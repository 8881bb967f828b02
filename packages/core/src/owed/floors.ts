import { compare, ONE } from '../quantity/index.ts';
import { valueOf } from './amount.ts';
import type { Draft } from './draft.ts';
import { kindOf, sumsOf, withValue } from './parts.ts';
import { lengthKey, unitWindow } from './time.ts';

/** "minimum 100 EUR": where anything is due for the period, at least so much. */
export function applyFloors(draft: Draft): void {
  for (const { amount, each, origin: at } of draft.credits.floors) {
    if (draft.isNothing || draft.isOpen) return;
    const found = valueOf(draft, amount, ONE, { of: draft.credits.for[0] });
    if ('nothing' in found) continue;
    if ('reason' in found) return draft.open(found.reason, at);
    const least = found.valued.part;
    const concerned = draft.parts.filter((part) => kindOf(part) === kindOf(least));
    if (concerned.length === 0) continue;
    // What a year comes to at least is not known before it is over.
    if (each && lengthKey(each) !== lengthKey(unitWindow(draft.now.period.unit)))
      return draft.open({ kind: 'floor of longer period' }, at);
    if (concerned.some(({ key }) => key !== least.key)) return draft.open({ kind: 'not comparable' }, at);
    const after = draft.parts.map((part) =>
      part.key === least.key && compare(part.value, least.value) < 0 ? withValue(part, least.value) : part,
    );
    draft.step({ kind: 'floor', least: sumsOf([least]) }, at, after);
  }
}
