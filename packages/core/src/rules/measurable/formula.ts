import { isTimeUnit, writeText, type Facts } from '../../facts/index.ts';
import { rule, type Found } from '../../findings/rule.ts';
import {
  bracketsClose,
  measuredIn,
  readFormula,
  regrouped,
  symbolsIn,
  writeFormula,
  type Expression,
  type Measured,
} from '../../formula/index.ts';
import type { Metric } from '../../model/index.ts';

type Legend = NonNullable<Metric['legend']>;
type Problem = Found<'measurable/formula'>['params']['problem'];

/**
 * A formula that cannot be reckoned as it is printed: brackets that do not close, letters without a meaning, sums of things that
 * are not measured in the same (which is how a bracket in the wrong place shows), a share that is no pure number. Letters are
 * counts unless they have a unit. A formula whose letters nothing explains is words, of which only the brackets are looked at.
 */
export const formula = rule('measurable/formula', (facts, report) => {
  for (const metric of facts.agreement.metrics) {
    const { formula: text, legend } = metric;
    if (text === undefined) continue;
    const tell = (problem: Problem, severity: 'error' | 'warning', better?: Expression) => {
      report({
        at: legend?.origin ?? metric.origin,
        part: metric.id,
        severity,
        params: { name: facts.nameOf(metric.id), formula: text, problem },
        fixes:
          better && legend
            ? [
                {
                  name: 'regroup',
                  params: { formula: writeFormula(better) },
                  edits: [{ at: legend.origin, place: 'replace', text: written(better, legend) }],
                },
              ]
            : [],
      });
    };
    if (legend) checkReckoning(facts, metric, text, legend, tell);
    else if (!bracketsClose(text)) tell({ kind: 'brackets' }, 'warning');
  }
});

function checkReckoning(
  facts: Facts,
  { observation }: Metric,
  text: string,
  { symbols }: Legend,
  tell: (problem: Problem, severity: 'error' | 'warning', better?: Expression) => void,
): void {
  const known = new Map(symbols.map(({ symbol, unit }) => [symbol, unitOf(unit)]));
  const read = readFormula(text, new Set(known.keys()));
  if (read.kind === 'unread') {
    tell(read.brackets ? { kind: 'brackets' } : { kind: 'unread', rest: read.rest }, 'error');
    return;
  }
  const used = symbolsIn(read);
  const unknown = [...used].filter((symbol) => !known.has(symbol));
  const unused = [...known.keys()].filter((symbol) => !used.has(symbol));
  if (unknown.length > 0) tell({ kind: 'unknown', symbols: unknown }, 'warning');
  if (unused.length > 0) tell({ kind: 'unused', symbols: unused }, 'warning');
  if (unknown.length > 0) return;
  const reckoned = (expression: Expression) => measuredIn(expression, (symbol) => known.get(symbol) ?? 'free');
  const result = reckoned(read);
  if (result !== 'free' && 'kind' in result) {
    const { sum, left, right } = result;
    const better = regrouped(read, sum);
    const isBetter = better && isShare(reckoned(better));
    tell(
      {
        kind: 'mixed',
        takesAway: sum.operator === '-',
        left: { text: writeFormula(sum.left), measured: wordsFor(left) },
        right: { text: writeFormula(sum.right), measured: wordsFor(right) },
      },
      'error',
      isBetter ? better : undefined,
    );
    return;
  }
  const mustBeShare = observation?.kind === 'availability' || observation?.kind === 'share';
  if (mustBeShare && !isShare(result)) tell({ kind: 'no share', measured: wordsFor(result) }, 'error');
}

const isShare = (result: ReturnType<typeof measuredIn>): boolean =>
  result === 'free' || (!('kind' in result) && result.size === 0);

const COUNT = 'count';
const TIME = 'time';

function unitOf(unit: string | undefined): Measured {
  if (unit === undefined) return new Map([[COUNT, 1]]);
  if (unit === '%') return new Map();
  return new Map([[isTimeUnit(unit) ? TIME : unit, 1]]);
}

function wordsFor(measured: Measured): string {
  if (measured === 'free') return 'a number';
  const [first, ...others] = measured;
  if (!first) return 'a pure number';
  if (others.length > 0 || first[1] !== 1) return 'measured in something else';
  return first[0] === COUNT ? 'a number of things' : first[0] === TIME ? 'a length of time' : `measured in ${first[0]}`;
}

/** The clause with another formula and the same letters. */
function written(expression: Expression, { symbols }: Legend): string {
  const letters = symbols.map(
    ({ symbol, meaning, unit }) => `${symbol} is ${writeText(meaning)}${unit === undefined ? '' : ` in ${unit}`}`,
  );
  return `formula ${writeText(writeFormula(expression))} where ${letters.join(', ')}`;
}
