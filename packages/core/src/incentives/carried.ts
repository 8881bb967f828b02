import type { Credits, Scale, Window } from '../model/index.ts';
import { bookOf, type Books } from '../owed/books.ts';
import { plus, type Part } from '../owed/parts.ts';
import { isOfPoints } from '../owed/scales.ts';
import { rollingStart, windowNumber } from '../owed/time.ts';
import { add, max, min, ONE, toText, tryRational, ZERO, type Rational } from '../quantity/index.ts';
import type { Day, WindowContext } from '../time/index.ts';

/** Something that was written into a book some periods ago, and still counts. */
export interface Carried {
  readonly book: string;
  /** 1 for the period before. */
  readonly age: number;
  readonly parts: readonly Part[];
}

/** What later periods still see of the books: what lies in the same windows is one sum, what lies in none is forgotten. */
export class Shelf {
  readonly #windows: readonly (Window | undefined)[];
  readonly #context: WindowContext;
  readonly #enough: ReadonlyMap<string, Rational>;

  constructor(credits: Credits, windows: readonly (Window | undefined)[], context: WindowContext) {
    this.#windows = windows;
    this.#context = context;
    this.#enough = enoughOf(credits);
  }

  /** As seen from the period with this number; `untilOf` gives the last day of a period. */
  seenFrom(
    carried: readonly Carried[],
    number: number,
    untilOf: (number: number) => Day,
  ): { readonly carried: readonly Carried[]; readonly key: string } {
    const until = untilOf(number);
    const groups = new Map<string, Carried>();
    for (const each of carried) {
      const places = this.#windows.map((window) =>
        this.#placeIn(window, until, untilOf(Math.max(0, number - each.age)), each.age),
      );
      if (places.every((place) => place === '')) continue;
      const key = `${each.book} ${places.join()}`;
      const before = groups.get(key);
      // What counts for ever, and has left all windows of the calendar, may as well have come due on the first day there is.
      const age = Math.min(before?.age ?? number, each.age);
      groups.set(key, { book: each.book, age, parts: plus(before?.parts ?? [], each.parts) });
    }
    const kept = [...groups].map(([key, each]) => [key, this.#enoughOf(each)] as const);
    const sorted = kept.toSorted(([a], [b]) => (a < b ? -1 : 1));
    return {
      carried: sorted.map(([, each]) => each).toSorted((a, b) => b.age - a.age),
      key: sorted
        .map(([key, { parts }]) => `${key}=${parts.map((part) => `${part.key}${toText(part.value)}`).join()}`)
        .join(';'),
    };
  }

  /** Empty where it lies outside of the window. */
  #placeIn(window: Window | undefined, now: Day, then: Day, age: number): string {
    if (window === undefined || window.kind === 'term') return 'in';
    const start = rollingStart(window, now);
    if (start !== undefined) return then >= start ? String(age) : '';
    const numberOf = windowNumber(window, this.#context);
    return numberOf && numberOf(then) === numberOf(now) ? 'in' : '';
  }

  #enoughOf(each: Carried): Carried {
    const enough = this.#enough.get(each.book);
    if (!enough) return each;
    return { ...each, parts: each.parts.map((part) => ({ ...part, value: min(part.value, enough) })) };
  }
}

/** Points beyond the last row of their scale change nothing any more. */
function enoughOf(credits: Credits): ReadonlyMap<string, Rational> {
  const { scales, caps, free } = credits;
  const isLimited = caps.some(({ amount }) => amount?.kind === 'points') || free.length > 0;
  return new Map(
    scales
      .filter((scale) => isOfPoints(scale) && scale.mode === 'highest row applies' && !isLimited)
      .map(({ by, rows }) => [bookOf(credits, by), add(max(ZERO, ...endsOf(rows)), ONE)]),
  );
}

/** The ends of the rows of a scale, as far as these are numbers. */
export const endsOf = (rows: Scale['rows']): readonly Rational[] =>
  rows.flatMap(({ range }) =>
    [range.low, range.high].flatMap((end) =>
      end?.value.kind === 'quantity' ? (tryRational(end.value.value) ?? []) : [],
    ),
  );

/** Writes down again what is carried. */
export function restore(books: Books, carried: readonly Carried[], untilOf: (age: number) => Day): void {
  for (const { book, age, parts } of carried) books.open(book).add(untilOf(age), parts);
}
