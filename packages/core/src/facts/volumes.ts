import type { Id, Volume, Window } from '../model/index.ts';
import { divide, isZero, multiply, secondsBounds, tryRational, type Rational } from '../quantity/index.ts';
import { wordsOf } from '../wording/index.ts';
import type { Facts } from './facts.ts';

/** A volume with the service that declares it. */
export interface DeclaredVolume {
  readonly volume: Volume;
  readonly service: Id;
}

/** The volume that a service declares of the things that one of these texts speaks of: "incidents" of "the incident is logged". */
export function volumeOf(
  facts: Facts,
  service: Id | undefined,
  texts: readonly (string | undefined)[],
): DeclaredVolume | undefined {
  const { services } = facts.agreement;
  const found = facts.find('services', service) ?? (services.length === 1 ? services[0] : undefined);
  if (!found) return undefined;
  const words = texts.flatMap((text) =>
    text === undefined ? [] : wordsOf(text).words.map(({ key }) => singular(key)),
  );
  const volume = found.volumes.find(({ unit }) => words.includes(singular(unit.toLowerCase())));
  return volume && { volume, service: found.id };
}

/** Good enough to tell one kind of things from another. */
const singular = (word: string): string => (word.length > 3 ? word.replace(/(?:en|e?s)$/, '') : word);

/** How many of the things a window can have at most, if they come evenly: in the longest window, at the densest rate. */
export function expectedIn({ value, each }: Volume, window: Window | undefined): Rational | undefined {
  const count = tryRational(value);
  const [declared, judged] = [lengthOf(each), lengthOf(window)];
  if (!count || !declared || !judged) return undefined;
  // Months, quarters and years are exact multiples of each other; days and months are not.
  if (declared.months && judged.months) return divide(multiply(count, judged.months), declared.months);
  const [from, to] = [secondsBounds(declared.iso), secondsBounds(judged.iso)];
  return from && to && !isZero(from.min) ? divide(multiply(count, to.max), from.min) : undefined;
}

const IN_MONTHS = { month: 1, quarter: 3, year: 12 } as const;
const ISO = { second: 'PT1S', minute: 'PT1M', hour: 'PT1H', day: 'P1D', week: 'P1W' } as const;

function lengthOf(window: Window | undefined): { readonly iso: string; readonly months?: Rational } | undefined {
  if (window?.kind === 'rolling') return { iso: window.length };
  if (window?.kind !== 'each') return undefined;
  const { unit, count, fixedDays } = window;
  if (fixedDays !== undefined) return { iso: `P${fixedDays * count}D` };
  if (unit === 'month' || unit === 'quarter' || unit === 'year') {
    const months = count * IN_MONTHS[unit];
    const exact = tryRational(months);
    return exact && { iso: `P${months}M`, months: exact };
  }
  return { iso: ISO[unit].replace('1', count.toString()) };
}
