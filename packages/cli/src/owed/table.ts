import type { Facts, PerformanceInput } from '@sla-lang/core';
import { exits, Stop } from '../exit.ts';
import { visible } from '../report/visible.ts';
import { didYouMean } from '../suggest.ts';
import { inRow, rowsOf } from './csv.ts';
import { figureOf } from './figures.ts';
import { countedOf } from './flags.ts';
import { categoriesIn } from './names.ts';
import { readPeriod } from './period.ts';

type PeriodInput = NonNullable<PerformanceInput['periods']>[number];

const COLUMNS = ['period', 'what', 'value', 'missed', 'total', 'item'] as const;

/**
 * Reads measured values from CSV, one row a value: `period,what,value`, and for things that were counted `missed` and `total`.
 * Any other column is a dimension (`plan`, `Region`), and its cells are the entry that the value belongs to.
 *
 * @throws {Stop} that names the row
 */
export function readTable(facts: Facts, text: string): PerformanceInput {
  const rows = rowsOf(text);
  const dimensions = Object.keys(rows[0]?.record ?? {}).filter(
    (name) => !(COLUMNS as readonly string[]).includes(name),
  );
  for (const name of dimensions) dimensionOf(facts, name);
  const periods = new Map<string, Required<Pick<PeriodInput, 'values' | 'counted'>>>();
  for (const { record, line } of rows) {
    const at = (column: string) => record[column]?.trim() ?? '';
    const key = at('period');
    const period = periods.get(key) ?? { values: [], counted: [] };
    periods.set(key, period);
    inRow(line, () => {
      readPeriod(key);
      if (at('missed') !== '') {
        const all = at('total') === '' ? {} : { total: whole(at('total')) };
        period.counted.push({ ...countedOf(facts, at('what')), missed: whole(at('missed')), ...all });
      } else {
        const theCase = Object.fromEntries(
          dimensions.filter((name) => at(name) !== '').map((name) => [name, at(name)]),
        );
        const item = at('item') === '' ? {} : { item: at('item') };
        const { figure, of } = figureOf(facts, at('what'));
        const belongs = of === undefined ? {} : { of };
        period.values.push({
          figure,
          ...belongs,
          value: at('value') === '' ? null : at('value'),
          case: theCase,
          ...item,
        });
      }
    });
  }
  const inOrder = Array.from(periods, ([key, period]) => ({ ...readPeriod(key), ...period }));
  return { periods: inOrder.toSorted((a, b) => a.from.localeCompare(b.from)) };
}

function dimensionOf(facts: Facts, name: string): void {
  const known = categoriesIn(facts);
  if (known.includes(name)) return;
  throw new Stop(
    exits.usage,
    `The table has a column ${visible(name)}, which is no category.${didYouMean(name, [...COLUMNS, ...known])}`,
  );
}

function whole(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Stop(exits.usage, `${visible(text)} is no whole number.`);
  return Number(text);
}
