import type { Id } from '../model/index.ts';
import { finderOf, phrasesIn, wordsOf, type WordedText } from '../wording/index.ts';
import type { Facts } from './facts.ts';
import { readableTexts, spaced } from './strings.ts';

/** The words of a name or a title, in lower case. */
const keysOf = (text: string): readonly string[] => wordsOf(spaced(text)).words.map(({ key }) => key);

/** Whether the second list of words begins the first, the last word in any ending: "service credits", "service credit". */
const startsWith = (words: readonly string[], term: readonly string[]): boolean =>
  term.every((key, index) => (index === term.length - 1 ? words[index]?.startsWith(key) : words[index] === key));

/** The definitions whose term stands nowhere in the agreement but in the definition itself. */
export function unusedDefinitions(facts: Facts): ReadonlySet<Id> {
  const { definitions } = facts.agreement;
  const terms = definitions
    .map(({ id, title }) => ({ id, keys: keysOf(title ?? id) }))
    .filter(({ keys }) => keys.length > 0);
  const find = finderOf(terms.map(({ keys }) => `${keys.join(' ')}*`));
  const byFirst = Map.groupBy(terms, ({ keys: [first = ''] }) => first.slice(0, 3));
  const unused = new Set(definitions.map(({ id }) => id).filter((id) => !isBuiltIn(facts, id)));
  for (const { worded, part } of readableTexts(facts)) {
    if (unused.size === 0) break;
    for (const { first, last } of find(worded)) {
      const words = worded.words.slice(first, last + 1).map(({ key }) => key);
      for (const { id, keys } of byFirst.get(words[0]?.slice(0, 3) ?? '') ?? []) {
        if (id !== part && startsWith(words, keys)) unused.delete(id);
      }
    }
  }
  return unused;
}

/** Terms that the language uses by itself: "outages of Uptime" speaks of outages. */
function isBuiltIn({ agreement }: Facts, id: Id): boolean {
  const term = id.toLowerCase().replace(/s$/, '');
  const measures = new Set(
    agreement.objectives.flatMap(({ sentences }) => sentences.map(({ figure }) => figure.measure)),
  );
  if (term === 'outage') return measures.has('outages') || agreement.metrics.some(({ ignoresUnder }) => ignoresUnder);
  if (term === 'downtime') return measures.has('downtime');
  return term === 'availability' && agreement.metrics.some(({ observation }) => observation?.kind === 'availability');
}

/** A word that is written like a defined term and is none. */
export interface UndefinedTerm {
  readonly term: string;
  readonly count: number;
  /** Where it stands first. */
  readonly part: Id | undefined;
}

/** The usual terms of agreements that stand in texts with capitals although nothing defines them. */
export function undefinedTerms(facts: Facts): readonly UndefinedTerm[] {
  const found = new Map<string, { term: string; count: number; part: Id | undefined }>();
  for (const { worded, part } of readableTexts(facts)) {
    for (const { first, last } of phrasesIn(worded, 'definedTerms')) {
      const keys = worded.words.slice(first, last + 1).map(({ key }) => key);
      const isKnown = (term: readonly string[]) => startsWith(keys, term);
      if (!looksDefined(worded, first, last) || facts.once(knownTerms).some(isKnown)) continue;
      const name = keys.join(' ').replace(/s$/, '');
      const before = found.get(name);
      if (before) before.count++;
      else
        found.set(name, {
          term: worded.text.slice(worded.words[first]?.start, worded.words[last]?.end),
          count: 1,
          part,
        });
    }
  }
  return [...found.values()];
}

/** All of its words have capitals, and at the start of a sentence, where any word has one, there are several. */
function looksDefined({ text, words }: WordedText, first: number, last: number): boolean {
  const capital = words.slice(first, last + 1).every(({ start }) => /\p{Lu}/u.test(text.charAt(start)));
  const start = words[first]?.start ?? 0;
  const before = text.slice(0, start).trimEnd();
  return capital && (last > first || !(before === '' || /[.!?:;"“”]$/.test(before)));
}

/** What the agreement defines: definitions, all other parts by title or name, and what its own clauses settle. */
function knownTerms(facts: Facts): readonly (readonly string[])[] {
  const { agreement } = facts;
  const names = readableNames(facts).map((name) =>
    keysOf(name).map((key, index, all) => (index === all.length - 1 ? key.replace(/s$/, '') : key)),
  );
  const settled: string[] = [];
  if (agreement.businessDays !== undefined)
    settled.push('business day', 'business hour', 'working day', 'working hour', 'werkdag', 'kantoor');
  if (agreement.effective?.from !== undefined) settled.push('effective date', 'ingangsdatum');
  if (agreement.credits.length > 0) settled.push('service credit', 'servicekrediet');
  if (agreement.forceMajeure.length > 0) settled.push('force majeure', 'force majeure event', 'overmacht');
  if (agreement.maintenance.length > 0) settled.push('maintenance window', 'onderhoudsvenster');
  return [...names.filter(({ length }) => length > 0), ...settled.map((term) => term.split(' '))];
}

const readableNames = ({ agreement }: Facts): readonly string[] =>
  [
    agreement.definitions,
    agreement.events,
    agreement.metrics,
    agreement.objectives,
    agreement.maintenance,
    agreement.exclusions,
    agreement.calendars,
    agreement.services,
    agreement.support,
    agreement.credits,
  ].flatMap((list) => list.flatMap(({ id, title }) => (title === undefined ? [id] : [title, id])));
