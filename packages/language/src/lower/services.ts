import type { Category, Fee, Limits, Plan, Service, Table, Underpinning, Volume } from '@sla-lang/core';
import type * as ast from '../generated/ast.ts';
import { condition } from './conditions.ts';
import { clausesOf, idOf, idsOf, type Context, type Shape } from './context.ts';
import { cellText, cellValue, cellWindow, grid, isNone, misfit, onlyColumns } from './grid.ts';
import { isoDuration, money, sentence, value, who } from './values.ts';
import { window } from './windows.ts';

export const category = (context: Context, node: ast.Category): Shape<Category> => ({
  entries: node.entries
    .filter(({ name }) => name)
    .map((entry) => ({
      id: entry.name,
      title: entry.title,
      when: entry.when && condition(context, entry.when),
      origin: context.origin(entry),
    })),
});

function fee(context: Context, node: ast.FeeClause | ast.OptionClause): Fee[] {
  const amount = money(context, node.amount);
  if (!amount) return [];
  const inAdvance = node.$type === 'FeeClause' && node.inAdvance;
  const iso = isoDuration(context, node.block);
  return [
    {
      id: node.name,
      title: node.$type === 'FeeClause' ? node.title : node.name && node.text,
      amount,
      each: window(context, node.window),
      block: iso === undefined ? undefined : { iso, mode: node.mode as 'started' | 'full' | 'exact' },
      inAdvance,
      origin: context.origin(node),
    },
  ];
}

export function plan(context: Context, node: ast.Plan): Shape<Plan> {
  const { all } = clausesOf<ast.PlanClause>(node.items);
  return {
    fees: all('FeeClause').flatMap((clause) => fee(context, clause)),
    includes: all('Includes').flatMap(({ plans }) => idsOf(plans)),
  };
}

export function service(context: Context, node: ast.Service): Shape<Service> {
  const { first, all } = clausesOf<ast.ServiceClause>(node.items);
  return {
    description: first('Description')?.text,
    fees: all('FeeClause').flatMap((clause) => fee(context, clause)),
    volumes: all('VolumeClause').flatMap((clause) => volume(context, clause)),
    dependsOn: all('DependsOn').flatMap(({ services }) => idsOf(services)),
    options: all('OptionClause').flatMap((option) =>
      fee(context, option).map((price) => ({ text: option.text ?? '', fee: price, origin: context.origin(option) })),
    ),
  };
}

function volume(context: Context, node: ast.VolumeClause): Volume[] {
  const { amount } = node;
  if (!amount?.value) return [];
  const each = window(context, node.window);
  return [{ value: amount.value, unit: amount.unit ?? '', each, origin: context.origin(node) }];
}

export function underpinning(context: Context, node: ast.Underpinning): Shape<Underpinning> {
  const { first, all } = clausesOf<ast.UnderpinningClause>(node.items);
  const supplier = first('Supplier');
  const party = idOf(supplier?.party);
  return {
    by: party !== undefined ? { party } : supplier?.text !== undefined ? { text: supplier.text } : undefined,
    chosenBy: who(first('ChosenBy')?.who),
    promises: all('UnderpinningPromise')
      .map((promise) => sentence(context, promise.sentence))
      .filter((promise) => promise !== undefined),
    hours: idOf(first('ContactHours')?.calendar),
  };
}

/** The columns that limits can have. */
export const limitColumns: readonly string[] = ['operation', 'plan', 'at most', 'each', 'per'];

export function limits(context: Context, node: ast.Limits): Shape<Limits> {
  const table = grid(context, node.rows);
  onlyColumns(context, table, limitColumns);
  return {
    service: idOf(node.service),
    rows: table.rows.flatMap(({ row, cell }) => {
      const per = cell('per');
      const ofPlan = cell('plan');
      const isForAll = !ofPlan || isNone(ofPlan);
      const named = ofPlan?.target?.ref?.$type === 'Plan' ? idOf(ofPlan.target) : undefined;
      // A row for a plan that does not exist is not one for all plans.
      if (!isForAll && named === undefined) return misfit(context, ofPlan, 'a plan') ?? [];
      return [
        {
          operation: cellText(cell('operation')) ?? '',
          plan: named,
          atMost: mostOf(context, cell('at most')),
          each: cellWindow(context, cell('each')),
          per: isNone(per) ? undefined : cellText(per),
          origin: context.origin(row),
        },
      ];
    }),
  };
}

/** A limit is one value, no range. */
function mostOf(context: Context, cell: ast.Cell | undefined): Limits['rows'][number]['atMost'] {
  const most = cell?.range ? misfit(context, cell, 'a value') : cellValue(context, cell);
  return most ?? { kind: 'hole' };
}

/** One dimension: a column of entries and a column of values. Two: entries down the side and along the top. */
export function table(context: Context, node: ast.Table): Shape<Table> {
  const dimensions = node.dimensions
    .map(({ builtin, category: named }) => builtin ?? named?.$refText)
    .filter((dimension) => dimension !== undefined);
  const { heads, rows } = grid(context, node.rows);
  const twoWays = dimensions.length > 1;
  return {
    dimensions,
    symmetric: node.symmetric,
    cells: rows.flatMap(({ cells: [side, ...values] }) => {
      const key = cellText(side);
      if (key === undefined) return [];
      return values.slice(0, twoWays ? undefined : 1).flatMap((cell, column) => {
        const top = heads[column + 1]?.text;
        const given = cellValue(context, cell);
        if (!given || (twoWays && top === undefined)) return [];
        // Below the diagonal of a symmetric matrix "-" means: see above it.
        if (node.symmetric && given.kind === 'none' && isMirror(heads, rows, key, top)) return [];
        return [{ keys: twoWays ? [key, top ?? ''] : [key], value: given, origin: context.origin(cell) }];
      });
    }),
    examples: node.items.flatMap((example) => {
      const given = value(context, example.value);
      return given
        ? [{ text: example.text, keys: [...example.keys], value: given, origin: context.origin(example) }]
        : [];
    }),
  };
}

function isMirror(
  heads: readonly { readonly text: string }[],
  rows: readonly { readonly cells: readonly ast.Cell[] }[],
  side: string,
  top: string | undefined,
): boolean {
  const across = rows.find(({ cells }) => cellText(cells[0]) === top);
  const column = heads.findIndex(({ text }) => text === side);
  const cell = across?.cells[column];
  return side !== top && cell !== undefined && !cell.none;
}
