import type { Facts } from '../facts/facts.ts';
import { partKinds, type Agreement, type Id, type Origin, type PartList, type PlacedPart } from '../model/index.ts';
import {
  compare,
  durationFromSeconds,
  formatDuration,
  isNegative,
  isZero,
  negate,
  subtract,
} from '../quantity/index.ts';
import { rangeWords } from '../facts/words.ts';
import { scheduleName } from '../tariff/words.ts';
import { nameOfProperty } from './names.ts';
import { plainWords, sameContent, sortedText } from './plain.ts';
import { renamed } from './renamed.ts';
import type { Term, Topic } from './term.ts';
import { HEADER_TELLS, headerTerms } from './terms/header.ts';
import { topics } from './terms/index.ts';
import { compareWidth } from './width.ts';

/** One difference in meaning between two versions of an agreement. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** The part that it belongs to; none for the terms of the agreement as a whole. */
  readonly part?: Id | undefined;
  /** What a reader calls the part: `objective “Availability”`. */
  readonly of: string;
  /** What has changed in it: `the target for Uptime each month`; empty for the part itself. */
  readonly what: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** What it comes to in practice: `2 h 52 min 48 s more downtime in 30 days`. */
  readonly effect?: string | undefined;
  /** The party that it serves; nobody where it serves both, neither, or that cannot be told. */
  readonly favours?: Id | undefined;
  /** The place in the new version, or in the old one for what was removed. */
  readonly at?: Origin | undefined;
}

/** Properties of an agreement or a part that say nothing of its meaning. */
const WITHOUT_MEANING = new Set<string>(['origin', 'level', 'levels', 'overrides', 'source', 'id', 'acceptances']);

/**
 * What has changed in meaning from one version of an agreement to another one, part by part, and whom each change serves. Layout,
 * comments, the order of parts and the level a term stands on make no difference; a part under another name, with the same
 * content, is the same part.
 */
export function compareAgreements(old: Facts, now: Facts): readonly Difference[] {
  const after = renamed(old.agreement, now);
  return [
    ...headerChanges(old, after),
    ...(Object.keys(partKinds) as PartList[]).flatMap((list) => listChanges(old, after, list)),
  ];
}

function headerChanges(old: Facts, now: Facts): readonly Difference[] {
  const told = new Set<string>([...Object.keys(partKinds), ...WITHOUT_MEANING, ...HEADER_TELLS]);
  const terms = (facts: Facts) => [
    ...headerTerms(facts),
    ...restTerms(facts, facts.agreement, (name) => told.has(name), facts.agreement.origin),
  ];
  return differences(old, now, terms(old), terms(now), { part: undefined, of: 'the agreement' });
}

function listChanges(old: Facts, now: Facts, list: PartList): readonly Difference[] {
  const topic = topics.get(list);
  const before = byId(old.agreement, list);
  const after = byId(now.agreement, list);
  const gone = [...before]
    .filter(([id]) => !after.has(id))
    .map(([, part]) => wholePart('removed', old, list, part, topic));
  const come = [...after]
    .filter(([id]) => !before.has(id))
    .map(([, part]) => wholePart('added', now, list, part, topic));
  const kept = [...after].flatMap(([id, part]) => {
    const earlier = before.get(id);
    if (!earlier || sameContent(earlier, part)) return [];
    const where = { part: id, of: partWords(now, list, part) };
    const found = differences(old, now, termsOf(old, topic, earlier), termsOf(now, topic, part), where);
    // Never silent about a part that is not the same.
    return found.length > 0 ? found : [{ ...where, kind: 'changed' as const, what: 'its details', at: part.origin }];
  });
  return [...gone, ...kept, ...come];
}

type Part = PlacedPart['part'];

const byId = (agreement: Agreement, list: PartList): ReadonlyMap<Id, Part> =>
  new Map((agreement[list] as readonly Part[]).map((part) => [part.id, part]));

function partWords(facts: Facts, list: PartList, { id, title }: Part): string {
  // Credits are seldom named by those who write them.
  const schedule = title === undefined ? facts.find('credits', id) : undefined;
  return schedule ? scheduleName(facts, schedule) : `${partKinds[list]} “${title ?? id}”`;
}

function wholePart(
  kind: 'added' | 'removed',
  facts: Facts,
  list: PartList,
  part: Part,
  topic: Topic | undefined,
): Difference {
  const serves = topic?.serves?.(facts, part);
  return {
    kind,
    part: part.id,
    of: partWords(facts, list, part),
    what: '',
    favours: kind === 'added' ? serves : facts.otherParty(serves),
    at: part.origin,
  };
}

/** What the topic tells of a part, and all its other properties as they stand. */
function termsOf(facts: Facts, topic: Topic | undefined, part: Part): readonly Term[] {
  const told = new Set(topic?.tells);
  return [
    ...(topic?.terms(facts, part) ?? []),
    ...restTerms(facts, part, (name) => told.has(name) || WITHOUT_MEANING.has(name), part.origin),
  ];
}

function restTerms(
  facts: Facts,
  value: object,
  isTold: (name: string) => boolean,
  at: Origin | undefined,
): readonly Term[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    if (isTold(name) || inner === undefined || inner === false || (Array.isArray(inner) && inner.length === 0))
      return [];
    return [
      {
        key: `rest ${name}`,
        name: nameOfProperty(name),
        words: plainWords(facts, inner),
        exact: sortedText(inner),
        at,
      },
    ];
  });
}

function differences(
  old: Facts,
  now: Facts,
  before: readonly Term[],
  after: readonly Term[],
  where: Pick<Difference, 'part' | 'of'>,
): readonly Difference[] {
  const earlier = new Map(before.map((term) => [term.key, term]));
  const later = new Map(after.map((term) => [term.key, term]));
  const gone = [...earlier.values()].filter(({ key }) => !later.has(key));
  const come = new Set([...later.values()].filter(({ key }) => !earlier.has(key)));
  const moved = new Map(movedIn(gone, [...come]).map(([from, to]) => [from, to]));
  const arrived = new Set(moved.values());
  return [
    ...gone.map((term): Difference => {
      const to = moved.get(term);
      if (to) return movedRange(now, term, to, where);
      const { name: what, words, serves, at } = term;
      return { ...where, kind: 'removed', what, before: words || undefined, favours: old.otherParty(serves), at };
    }),
    ...[...later.values()].flatMap((term): Difference[] => {
      const first = earlier.get(term.key);
      if (first) return isSame(first, term) ? [] : [changed(now, first, term, where)];
      if (arrived.has(term)) return [];
      const { name: what, words, serves: favours, at } = term;
      return [{ ...where, kind: 'added', what, after: words || undefined, favours, at }];
    }),
  ];
}

/** Terms that hold for other values than before, and say the same of them. */
function movedIn(gone: readonly Term[], come: readonly Term[]): readonly (readonly [from: Term, to: Term])[] {
  const byOutcome = (terms: readonly Term[]) => Map.groupBy(terms, ({ range, words }) => range && words);
  const others = byOutcome(come);
  return [...byOutcome(gone)].flatMap(([outcome, [from, ...more]]) => {
    const [to, ...rest] = others.get(outcome) ?? [];
    return outcome !== undefined && from && to && more.length + rest.length === 0 ? [[from, to] as const] : [];
  });
}

function movedRange(facts: Facts, from: Term, to: Term, where: Pick<Difference, 'part' | 'of'>): Difference {
  const wider = from.range && to.range ? compareWidth(facts, from.range, to.range) : undefined;
  const favours = wider === 1 ? to.moreServes : wider === -1 ? facts.otherParty(to.moreServes) : undefined;
  const words = ({ range }: Term): string | undefined => range && rangeWords(facts, range);
  return {
    ...where,
    kind: 'changed',
    what: `when ${to.words} is due`,
    before: words(from),
    after: words(to),
    favours,
    at: to.at,
  };
}

/** Words may stand in another order, and tell titles; where there is more than words, that decides. */
const isSame = (a: Term, b: Term): boolean =>
  a.exact === undefined || b.exact === undefined ? a.words === b.words : a.exact === b.exact;

function changed(facts: Facts, before: Term, after: Term, where: Pick<Difference, 'part' | 'of'>): Difference {
  const order = orderOf(before, after);
  const gainer = order > 0 ? after.moreServes : order < 0 ? facts.otherParty(after.moreServes) : undefined;
  return {
    ...where,
    kind: 'changed',
    what: after.name,
    before: before.words,
    after: after.words,
    effect: effectOf(before, after),
    favours: gainer,
    at: after.at,
  };
}

/** Which of two versions of a term is more. */
function orderOf(before: Term, after: Term): -1 | 0 | 1 {
  const sizes = ({ size, sizes }: Term) => sizes ?? (size ? [size] : []);
  const values = new Map(sizes(before).map(({ unit, value }) => [unit, value]));
  for (const { unit, value } of sizes(after)) {
    const earlier = values.get(unit);
    const order = earlier ? compare(value, earlier) : 0;
    if (order !== 0) return order;
  }
  return 0;
}

function effectOf(before: Term, after: Term): string | undefined {
  if (!before.allows || !after.allows) return undefined;
  const more = subtract(after.allows, before.allows);
  const length = durationFromSeconds(isNegative(more) ? negate(more) : more, 'day');
  if (isZero(more) || length === undefined) return undefined;
  return `${formatDuration(length, 'en-GB', 'short')} ${isNegative(more) ? 'less' : 'more'} downtime in 30 days`;
}
