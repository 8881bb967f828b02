import type { Condition } from '../model/index.ts';
import { closed, HUNDRED, intersect, satisfying, ZERO, type Interval, type Rational } from '../quantity/index.ts';
import type { Facts } from './facts.ts';
import { magnitudeOf, sameUnit } from './magnitudes.ts';
import { conditionsIn, metricOf } from './objectives.ts';
import { exceedsTerm } from './term.ts';
import { entriesOf } from './values.ts';

/** A condition without "and", "or" and "not". */
export type Atom = Exclude<Condition, { kind: 'all' | 'any' | 'not' }>;

/** Why a condition can never hold, and which part of it alone can be blamed. */
export interface Impossibility {
  readonly why:
    'contradicts itself' | 'out of range' | 'more than there are' | 'longer than the term' | 'no such entry';
  readonly atom?: Atom;
}
const SELF: Impossibility = { why: 'contradicts itself' };

interface Literal {
  readonly atom: Atom;
  readonly holds: boolean;
}
type Case = readonly Literal[];

/** Longer conditions, and those that fall into more cases, are taken as possible. Nobody writes them by hand. */
const MAX_NODES = 200;
const MAX_CASES = 256;

/** Why the condition can never hold; undefined if it can, or if that is not certain. Facts in words are taken as free. */
export function impossibility(facts: Facts, condition: Condition): Impossibility | undefined {
  let nodes = 0;
  for (const _ of conditionsIn(condition)) if (++nodes > MAX_NODES) return undefined;
  const cases = casesWhere(condition, true) ?? [[]];
  let reason: Impossibility | undefined = cases.length === 0 ? SELF : undefined;
  for (const each of cases) {
    const why = conflict(facts, each);
    if (!why) return undefined;
    reason ??= why;
  }
  return reason;
}

/** Whether the second condition holds for certain whenever the first one does. */
export function follows(facts: Facts, from: Condition, conclusion: Condition): boolean {
  const counterExample: Condition = { kind: 'all', of: [from, { kind: 'not', of: conclusion }] };
  return impossibility(facts, counterExample) !== undefined;
}

/** The cases in one of which the condition holds (or does not), each a list of what must be so in it. */
function casesWhere(condition: Condition, holds: boolean): readonly Case[] | undefined {
  switch (condition.kind) {
    case 'not':
      return casesWhere(condition.of, !holds);
    case 'all':
    case 'any': {
      const inner = condition.of.map((each) => casesWhere(each, holds));
      return (condition.kind === 'all') === holds ? combined(inner) : alternatives(inner);
    }
    case 'hole':
      return undefined;
    default:
      return [[{ atom: condition, holds }]];
  }
}

function alternatives(inner: readonly (readonly Case[] | undefined)[]): readonly Case[] | undefined {
  const cases: Case[] = [];
  for (const each of inner) {
    if (!each) return undefined;
    cases.push(...each);
  }
  return cases.length > MAX_CASES ? undefined : cases;
}

/** What cannot be told apart is left out: the rest alone may already exclude itself. */
function combined(inner: readonly (readonly Case[] | undefined)[]): readonly Case[] | undefined {
  let cases: readonly Case[] = [[]];
  for (const each of inner) {
    if (!each) continue;
    cases = cases.flatMap((one) => each.map((other) => [...one, ...other]));
    if (cases.length > MAX_CASES) return undefined;
  }
  return cases;
}

function conflict(facts: Facts, literals: Case): Impossibility | undefined {
  const said = new Map<string, boolean>();
  const entries = new Map<string, string>();
  for (const { atom, holds } of literals) {
    const { key, positive } = normal(atom);
    const value = holds === positive;
    if ((said.get(key) ?? value) !== value) return SELF;
    said.set(key, value);
    if (!holds) continue;
    const beyond = countedBeyond(facts, atom);
    if (beyond) return beyond;
    if (atom.kind === 'is') {
      if (entriesOf(facts, atom.category)?.includes(atom.entry) === false) return { why: 'no such entry', atom };
      if ((entries.get(atom.category) ?? atom.entry) !== atom.entry) return SELF;
      entries.set(atom.category, atom.entry);
    }
  }
  return numbersConflict(facts, literals);
}

/** "met" is "not missed" and "outside" is "not in", so that both are one statement. */
function normal(atom: Atom): { readonly key: string; readonly positive: boolean } {
  const { origin: _, ...said } = atom;
  if (said.kind === 'event' && said.during) {
    const { where, calendar } = said.during;
    return { key: JSON.stringify(['event', said.event, calendar]), positive: where === 'in' };
  }
  const opposite = said.kind === 'outcome' && said.outcome === 'met' && !said.repetition;
  const same = opposite ? { ...said, outcome: 'missed' } : said;
  return { key: JSON.stringify(same), positive: !opposite };
}

const UNITS_IN_MONTHS = new Map([
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
]);

/** 4 of any 3 months; 30 months in a row in a term of two years. */
function countedBeyond(facts: Facts, atom: Atom): Impossibility | undefined {
  const repetition =
    atom.kind === 'outcome' || atom.kind === 'compare'
      ? atom.repetition
      : atom.kind === 'fact'
        ? atom.count
        : undefined;
  if (!repetition || repetition.kind === 'times') return undefined;
  if (repetition.kind === 'of' && repetition.count > repetition.of) return { why: 'more than there are', atom };
  const months = UNITS_IN_MONTHS.get(repetition.unit);
  const fits = months === undefined || facts.agreement.renewal || !exceedsTerm(facts, `P${repetition.count * months}M`);
  return fits ? undefined : { why: 'longer than the term', atom };
}

type Compare = Extract<Atom, { kind: 'compare' }>;

/** Whether what is said about one figure leaves no number. */
function numbersConflict(facts: Facts, literals: Case): Impossibility | undefined {
  const left = new Map<string, { readonly unit: string; readonly numbers: Interval; readonly count: number }>();
  for (const { atom, holds } of literals) {
    // What is so in some periods need not be so in others.
    if (atom.kind !== 'compare' || atom.repetition) continue;
    const limit = magnitudeOf(facts, atom.value);
    const numbers = limit && numbersOf(atom.comparison, holds, limit.value);
    if (!numbers) continue;
    const key = figureKey(atom);
    const before = left.get(key) ?? { unit: limit.unit, numbers: possible(facts, atom, limit.unit), count: 0 };
    if (!sameUnit(before.unit, limit.unit)) continue;
    const after = intersect(before.numbers, numbers);
    if (!after) return before.count > 0 ? SELF : { why: 'out of range', atom };
    left.set(key, { unit: before.unit, numbers: after, count: before.count + 1 });
  }
  return undefined;
}

const OPPOSITE = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;

function numbersOf(comparison: Compare['comparison'], holds: boolean, limit: Rational): Interval | undefined {
  if (holds) return satisfying(comparison, limit);
  return comparison === '=' ? undefined : satisfying(OPPOSITE[comparison], limit);
}

function figureKey({ figure: { origin: _, ...figure }, window }: Compare): string {
  const { origin: __, ...judged } = window ?? {};
  return JSON.stringify([figure, judged]);
}

/** Nothing counted or timed is below 0, and no share of time or of events above 100 %. */
function possible(facts: Facts, { figure }: Compare, unit: string): Interval {
  const kind = metricOf(facts, figure)?.observation?.kind;
  if (kind === 'reading' || kind === undefined) return { from: 'unbounded', to: 'unbounded' };
  const isShare = unit === '%' && kind !== 'ratio';
  return { from: closed(ZERO), to: isShare ? closed(HUNDRED) : 'unbounded' };
}
