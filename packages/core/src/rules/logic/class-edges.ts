import { entryName, metricOf, type Facts } from '../../facts/index.ts';
import { listWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import type { Category, Condition, Figure, Value } from '../../model/index.ts';
import { gaps, intersect, overlaps, satisfying, type Interval } from '../../quantity/index.ts';
import { axisOf, comparable, pointOf, rangeWordsOf, sameFigure } from '../../tariff/index.ts';

/**
 * Classes by a measured figure ("75 % to 100 % of the users", "25 % to 75 %") of which two hold for one value, or none does. Only
 * categories of which every entry with a condition is a stretch of the same figure; an entry without one takes what is left.
 */
export const classEdges = rule('logic/class-edges', (facts, report) => {
  for (const category of facts.agreement.categories) {
    const found = edgesOf(facts, category);
    if (!found || (found.shared === '' && found.left === '')) continue;
    report({
      at: category.origin,
      part: category.id,
      params: { category: facts.nameOf(category.id), ...found },
      related: category.entries.flatMap(({ origin }) =>
        origin === undefined ? [] : [{ at: origin, role: 'class' as const }],
      ),
    });
  }
});

function edgesOf(facts: Facts, { id, entries }: Category) {
  const classes = entries.flatMap((entry) => (entry.when ? [{ entry, stretch: stretchOf(entry.when) }] : []));
  const [first] = classes;
  if (!first?.stretch || classes.length < 2) return undefined;
  const { figure } = first.stretch;
  const sample = pointOf(first.stretch.values[0]);
  const bands: Interval[] = [];
  for (const { stretch } of classes) {
    const points = stretch?.values.map(pointOf) ?? [];
    if (!stretch || !sample || !sameFigure(stretch.figure, figure)) return undefined;
    if (points.some((point) => !point || !comparable(point, sample))) return undefined;
    bands.push(stretch.interval);
  }
  if (!sample) return undefined;
  const values = classes.flatMap(({ stretch }) => stretch?.values ?? []);
  const axis = axisOf(sample, figure, metricOf(facts, figure), values);
  const shared = overlaps(bands, axis.step);
  const left = classes.length < entries.length ? [] : gaps(bands, axis.domain, axis.step);
  const inTwo = new Set(shared.flatMap((each) => each.bands));
  return {
    shared: listWords(shared.map(({ interval }) => rangeWordsOf(axis, interval))),
    classes: listWords(
      classes.filter((_, index) => inTwo.has(index)).map(({ entry }) => `“${entryName(facts, id, entry.id)}”`),
    ),
    left: listWords(left.map(({ interval }) => rangeWordsOf(axis, interval))),
  };
}

interface Stretch {
  readonly figure: Figure;
  readonly interval: Interval;
  readonly values: readonly Value[];
}

/** The values of one figure for which a comparison holds, or several that all hold. */
function stretchOf(condition: Condition): Stretch | undefined {
  if (condition.kind === 'compare') {
    const { figure, comparison, value, window } = condition;
    const point = window ? undefined : pointOf(value);
    return point && { figure, interval: satisfying(comparison, point.value), values: [value] };
  }
  if (condition.kind !== 'all') return undefined;
  return condition.of.map(stretchOf).reduce((all, each) => {
    if (!all || !each || !sameFigure(all.figure, each.figure)) return undefined;
    const interval = intersect(all.interval, each.interval);
    return interval && { figure: all.figure, interval, values: [...all.values, ...each.values] };
  });
}
