import type { Limits, Plan, Table, Value } from '@sla-lang/core';
import { partAnchor, partClause, section } from '../clauses.ts';
import { nameOf, ref, refs, type Context } from '../context.ts';
import type { Block, Clause, Section, Text } from '../document.ts';
import { introduction, sentence, tableOf } from '../sentences.ts';
import { paragraph, plain } from '../text.ts';
import { titleOf } from '../titles.ts';
import { feeText } from '../words/amount.ts';
import { categoryText } from '../words/condition.ts';
import { windowText } from '../words/time.ts';
import { entryName, valueText } from '../words/value.ts';

/** Plans, limits and the tables that service levels refer to. */
export function plansSchedule(c: Context): readonly Section[] {
  const { plans, limits, tables } = c.agreement;
  return section('schedule', c.locale.titles.schedule.plans, [
    ...(plans.length > 0 ? [plansClause(c, plans)] : []),
    ...limits.map((part) => limitsClause(c, part)),
    ...tables.map((part) => tableClause(c, part)),
  ]);
}

function plansClause(c: Context, plans: readonly Plan[]): Clause {
  const { plans: words, general } = c.locale;
  const withIncludes = plans.some(({ includes }) => includes.length > 0);
  const table = tableOf(c, {
    caption: words.plans,
    head: [words.head.plan, words.head.fee, ...(withIncludes ? [words.head.includes] : [])],
    rows: plans.map((plan) => [
      plain(nameOf(c, plan.id)),
      plan.fees.length > 0 ? general.and(plan.fees.map((fee) => feeText(c, fee))) : words.noCell,
      ...(withIncludes ? [plan.includes.length > 0 ? refs(c, plan.includes) : words.noCell] : []),
    ]),
    rowAnchors: plans.map(({ id }) => partAnchor(id)),
    rowOrigins: plans.map(({ origin }) => origin),
  });
  return {
    anchors: [],
    heading: words.plans,
    blocks: [paragraph(introduction(c, words.plansIntro)), table],
    children: [],
  };
}

function limitsClause(c: Context, part: Limits): Clause {
  const { plans: words } = c.locale;
  const title = titleOf(c, { list: 'limits', part });
  const table = tableOf(c, {
    caption: title,
    head: [words.head.operation, words.head.plan, words.head.atMost, words.head.window, words.head.per],
    rows: part.rows.map((row) => [
      c.user(row.operation),
      row.plan === undefined ? words.allPlans : ref(c, row.plan),
      limitText(c, row.atMost),
      row.each ? windowText(c, row.each) : words.noCell,
      row.per === undefined ? words.noCell : c.user(row.per),
    ]),
    rowOrigins: part.rows.map(({ origin }) => origin),
  });
  const intro = part.service === undefined ? words.limitsIntro : words.limitsOf(ref(c, part.service));
  return partClause(title, part, [{ blocks: [paragraph(introduction(c, intro)), table] }]);
}

/** A limit of nothing says that something is not included. */
function limitText(c: Context, value: Value): Text {
  if (value.kind === 'quantity' && /^0(\.0+)?$/.test(value.value)) return c.locale.values.notIncluded;
  return value.kind === 'none' ? c.locale.values.notApplicable : valueText(c, value);
}

function tableClause(c: Context, part: Table): Clause {
  const { plans: words, general } = c.locale;
  const title = titleOf(c, { list: 'tables', part });
  const [first = '', second] = part.dimensions;
  const dimensions = part.dimensions.map((dimension) => words.dimension(categoryText(c, dimension)));
  const on = first === second ? words.pair(categoryText(c, first)) : general.and(dimensions);
  const intro = [words.dependsOn(on), ...(part.symmetric ? [words.symmetric] : [])];
  return partClause(title, part, [
    {
      blocks: [
        ...intro.map((text) => paragraph(sentence(c, text))),
        part.dimensions.length === 2 ? matrix(c, part, title) : rows(c, part, title),
        ...part.examples.map((example) => paragraph(sentence(c, exampleText(c, example)))),
      ],
    },
  ]);
}

function exampleText(c: Context, { text, keys, value }: Table['examples'][number]): Text {
  const at = c.locale.general.and(keys.map((key) => plain(entryName(c, key))));
  return c.locale.plans.example(text === undefined ? undefined : c.user(text), at, valueText(c, value));
}

/** One row for each combination of entries. */
function rows(c: Context, part: Table, caption: Text): Block {
  return tableOf(c, {
    caption,
    head: [
      ...part.dimensions.map((dimension) => c.locale.general.heading(categoryText(c, dimension))),
      c.locale.plans.value,
    ],
    rows: part.cells.map(({ keys, value }) => [
      ...part.dimensions.map((_, index) => plain(entryName(c, keys[index] ?? ''))),
      valueText(c, value),
    ]),
    rowOrigins: part.cells.map(({ origin }) => origin),
  });
}

/** Two dimensions: rows and columns in the order in which their entries first appear. */
function matrix(c: Context, part: Table, caption: Text): Block {
  const { plans: words, general } = c.locale;
  const cells = new Map<string, Map<string, Value>>();
  const columns = new Set<string>();
  const put = (row: string, column: string, value: Value): void => {
    const line = cells.get(row) ?? new Map<string, Value>();
    cells.set(row, line.set(column, value));
    columns.add(column);
  };
  for (const { keys, value } of part.cells) put(keys[0] ?? '', keys[1] ?? '', value);
  if (part.symmetric) mirror(part, cells, columns, put);
  const [first = '', second = ''] = part.dimensions;
  const corner =
    first === second ? categoryText(c, first) : words.mixed(categoryText(c, first), categoryText(c, second));
  return tableOf(c, {
    caption,
    head: [general.heading(corner), ...[...columns].map((column) => plain(entryName(c, column)))],
    rows: [...cells].map(([row, line]) => [
      plain(entryName(c, row)),
      ...[...columns].map((column) => {
        const value = line.get(column);
        return value ? valueText(c, value) : words.noCell;
      }),
    ]),
    rowOrigins: [...cells.keys()].map((row) => part.cells.find(({ keys }) => keys[0] === row)?.origin),
  });
}

/** The other half of a symmetric matrix; what is written expressly stays. */
function mirror(
  { cells: written }: Table,
  cells: ReadonlyMap<string, ReadonlyMap<string, Value>>,
  columns: ReadonlySet<string>,
  put: (row: string, column: string, value: Value) => void,
): void {
  const isOpen = (row: string, column: string): boolean => (cells.get(row)?.get(column)?.kind ?? 'none') === 'none';
  for (const { keys, value } of written) {
    const [row = '', column = ''] = keys;
    if (value.kind !== 'none' && columns.has(row) && isOpen(column, row)) put(column, row, value);
  }
}
