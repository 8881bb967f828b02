import { conditionsIn, impossibility, magnitudeOf, metricOf, valueWords, type Facts } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Category, Condition, Value } from '../../model/index.ts';

/** Entries of a category whose conditions hold at once, or leave cases that belong to none. */
export const caseOverlap = rule('logic/case-overlap', (facts, report) => {
  for (const category of facts.agreement.categories) {
    const cases = category.entries.flatMap((entry) => caseOf(facts, entry) ?? []);
    for (const [index, first] of cases.entries()) {
      for (const second of cases.slice(index + 1)) {
        const both: Condition = { kind: 'all', of: [first.when, second.when] };
        if (first.subject !== second.subject || impossibility(facts, both)) continue;
        report({
          at: second.entry.origin ?? category.origin,
          part: category.id,
          params: {
            category: facts.nameOf(category.id),
            entries: [nameOf(first.entry), nameOf(second.entry)],
            example: exampleOf(facts, both, [...first.limits, ...second.limits]),
          },
          related: [{ at: first.entry.origin, role: 'other' }],
        });
      }
    }
    reportGap(category, cases);
  }

  function reportGap(category: Category, cases: readonly Case[]): void {
    const [first] = cases;
    const isWhole =
      cases.length === category.entries.length && cases.every(({ subject }) => subject === first?.subject);
    // Between 39 and 40 tickets there is nothing to count.
    if (!first || !isWhole || first.isCount || cases.length < 2) return;
    const none: Condition = { kind: 'all', of: cases.map(({ when }): Condition => ({ kind: 'not', of: when })) };
    if (impossibility(facts, none)) return;
    const example = exampleOf(
      facts,
      none,
      cases.flatMap(({ limits }) => limits),
    );
    report({
      at: category.origin,
      part: category.id,
      params: { category: facts.nameOf(category.id), entries: [], example },
    });
  }
});

type Entry = Category['entries'][number];
type Compare = Extract<Condition, { kind: 'compare' }>;

/** An entry whose condition speaks of one figure or one moment alone, so that it can be compared with others. */
interface Case {
  readonly entry: Entry;
  readonly when: Condition;
  /** What it speaks of. */
  readonly subject: string;
  readonly isCount: boolean;
  readonly limits: readonly Compare[];
}

function caseOf(facts: Facts, entry: Entry): Case | undefined {
  const { when } = entry;
  if (!when) return undefined;
  const subjects = new Set<string>();
  const limits: Compare[] = [];
  for (const each of conditionsIn(when)) {
    if (each.kind === 'all' || each.kind === 'any' || each.kind === 'not') continue;
    const subject = subjectOf(facts, each);
    if (subject === undefined) return undefined;
    subjects.add(subject);
    if (each.kind === 'compare') limits.push(each);
  }
  const [subject] = subjects;
  if (subject === undefined || subjects.size > 1) return undefined;
  const isCount = limits.some(({ figure }) => metricOf(facts, figure)?.observation?.kind === 'count');
  return { entry, when, subject, isCount, limits };
}

/** What one condition speaks of; undefined where numbers and hours alone do not decide it. */
function subjectOf(facts: Facts, condition: Condition): string | undefined {
  if (condition.kind === 'event' && condition.during) {
    return JSON.stringify([condition.event, condition.during.calendar]);
  }
  if (condition.kind !== 'compare' || condition.comparison === '=' || condition.repetition) return undefined;
  const { measure, metric, percent } = condition.figure;
  const limit = magnitudeOf(facts, condition.value);
  const { origin: _, ...window } = condition.window ?? {};
  return limit && JSON.stringify([measure, metric, percent, limit.unit, window]);
}

/** A limit for which a condition holds: that is where two cases most often meet. */
function exampleOf(facts: Facts, condition: Condition, limits: readonly Compare[]): string | undefined {
  const value = limits.map((limit): Value | undefined => {
    const exactly: Condition = { ...limit, comparison: '=' };
    return impossibility(facts, { kind: 'all', of: [condition, exactly] }) ? undefined : limit.value;
  });
  const found = value.find((each) => each !== undefined);
  return found && valueWords(facts, found);
}

const nameOf = ({ id, title }: Entry): string => title ?? id;
