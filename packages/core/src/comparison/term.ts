import type { Facts } from '../facts/facts.ts';
import type { Id, Origin, PartList, PlacedPart, Range } from '../model/index.ts';
import type { Rational } from '../quantity/index.ts';

/** Something that an agreement says, small enough to be compared: the target of a promise, one tier, one notice period. */
export interface Term {
  /** What it is, the same in both versions: `target Uptime each month`. */
  readonly key: string;
  /** What a reader calls it: `the target for Uptime each month`. */
  readonly name: string;
  /** What it says: `at least 99.9%`; empty where the name says all. Two terms with one key and equal words say the same. */
  readonly words: string;
  /** For terms whose words do not tell everything: what tells it. */
  readonly exact?: string | undefined;
  readonly at?: Origin | undefined;
  /** How much it is, where terms of one unit can be put in order. */
  readonly size?: Size | undefined;
  /** The same for terms of several figures, each in a unit that names the others: two versions may differ in one of them. */
  readonly sizes?: readonly Size[] | undefined;
  /** The values that it holds for: terms that say the same of other values are one that has moved. */
  readonly range?: Range | undefined;
  /** Whom it serves that there is such a term at all. */
  readonly serves?: Id | undefined;
  /** Whom it serves that it is greater; the other party gains when it is smaller. */
  readonly moreServes?: Id | undefined;
  /** The downtime that it allows in 30 days, in seconds. */
  readonly allows?: Rational | undefined;
}

interface Size {
  readonly unit: string;
  readonly value: Rational;
}

/** What parts of one list say, beside what is the same for all parts. */
export interface Topic<L extends PartList = PartList> {
  readonly list: L;
  /** The properties that its terms tell in full; all others are compared as they stand. */
  readonly tells: readonly string[];
  readonly terms: (facts: Facts, part: Extract<PlacedPart, { list: L }>['part']) => readonly Term[];
  /** Whom such a part serves, for one that comes or goes as a whole. */
  readonly serves?: (facts: Facts, part: Extract<PlacedPart, { list: L }>['part']) => Id | undefined;
}

/** Lets the compiler tell the part from the list. */
export const topic = <L extends PartList>(made: Topic<L>): Topic => made as unknown as Topic;
