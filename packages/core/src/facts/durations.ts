import { partsOf, type Duration, type Id } from '../model/index.ts';
import type { Facts } from './facts.ts';

/** A length of time with the part it stands in (none for the agreement's own). */
export interface PlacedDuration {
  readonly duration: Duration;
  readonly part: Id | undefined;
}

/** Every length of time of the agreement that is counted on a clock. */
export const durationsOf = (facts: Facts): readonly PlacedDuration[] => facts.once(collected);

function collected({ agreement }: Facts): readonly PlacedDuration[] {
  const found: PlacedDuration[] = [];
  const own = [agreement.renewal, agreement.payment].filter((each) => each !== undefined);
  for (const root of own) collect(root, undefined, found);
  for (const { part } of partsOf(agreement)) collect(part, part.id, found);
  return found;
}

/** Iterative, since conditions may be nested deeply. In the order of the model. */
function collect(root: object, part: Id | undefined, found: PlacedDuration[]): void {
  const open: object[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isDuration(next)) {
      found.push({ duration: next, part });
      continue;
    }
    // Reading by keys is twice as quick as Object.values, and every object of the agreement is read.
    const inner = next as Record<string, unknown>;
    for (const key of Object.keys(inner).reverse()) {
      const value = inner[key];
      if (typeof value === 'object' && value !== null) open.push(value);
    }
  }
}

const isDuration = (value: object): value is Duration => 'iso' in value && 'clock' in value;
