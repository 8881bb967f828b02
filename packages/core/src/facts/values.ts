import type { Id, Table, Value } from '../model/index.ts';
import {
  compare,
  durationFromParts,
  durationParts,
  exactDecimalText,
  multiply,
  ONE,
  tryRational,
  type Rational,
} from '../quantity/index.ts';
import type { Facts } from './facts.ts';

/**
 * Which value of a table holds: for each dimension ("priority", "plan" or a category) the entry at hand. Where a matrix has the
 * same category on both sides, the second side is the dimension {@link secondSide}.
 */
export type Case = ReadonlyMap<string, string>;
export const anyCase: Case = new Map();

type Cell = Table['cells'][number];

/** More cases than this are not looked at: no agreement has so many, and a hostile one would cost time without bound. */
const MAX_CASES = 5000;

const SECOND = ' (second side)';
export const secondSide = (dimension: string): string => dimension + SECOND;

/** The category (or "priority", "plan") that a dimension of a case takes its entries from. */
export const categoryOf = (dimension: string): string =>
  dimension.endsWith(SECOND) ? dimension.slice(0, -SECOND.length) : dimension;

/** The dimensions of a table, each once. */
export const dimensionsOfTable = ({ dimensions }: Table): readonly string[] =>
  dimensions.map((dimension, index) => (dimensions.indexOf(dimension) < index ? secondSide(dimension) : dimension));

/**
 * The entries of a dimension in the order of the text; undefined if there is no such category. A level may leave it to others
 * which plans and priorities there are.
 */
export function entriesOf(facts: Facts, sided: string): readonly Id[] | undefined {
  const dimension = categoryOf(sided);
  if (dimension === 'plan') return someOf(facts.once(planIds));
  if (dimension === 'priority') return someOf(facts.once(priorityIds));
  return facts.find('categories', dimension)?.entries.map(({ id }) => id);
}

/** The entries that a table should know: of priorities those of the supports that use it, if any does. */
export function entriesIn(facts: Facts, { id }: Table, dimension: string): readonly Id[] | undefined {
  const using = dimension === 'priority' ? facts.once(prioritiesByTable).get(id) : undefined;
  return using ? [...using] : entriesOf(facts, dimension);
}

function prioritiesByTable({ agreement }: Facts): ReadonlyMap<Id, ReadonlySet<Id>> {
  const byTable = new Map<Id, Set<Id>>();
  for (const { priorities } of agreement.support) {
    for (const { id, targets } of priorities) {
      for (const { value } of targets) {
        if (value.kind !== 'table') continue;
        const known = byTable.get(value.table);
        if (known) known.add(id);
        else byTable.set(value.table, new Set([id]));
      }
    }
  }
  return byTable;
}

/**
 * The value that holds in a case. A table gives the cell of the case, for a plan also that of a plan it includes. Undefined
 * where the table has no such cell, or where the case does not say enough.
 */
export function valueIn(facts: Facts, value: Value | undefined, theCase: Case = anyCase): Value | undefined {
  const seen = new Set<Id>();
  let current = value;
  let times = ONE;
  while (current?.kind === 'table') {
    if (seen.has(current.table)) return undefined;
    seen.add(current.table);
    times = multiply(times, tryRational(current.times ?? '1') ?? ONE);
    current = cellIn(facts, facts.find('tables', current.table), theCase)?.value;
  }
  return current && (compare(times, ONE) === 0 ? current : timesValue(current, times));
}

/** So many times a number with a unit; a value that is no number stays as it is. */
function timesValue(value: Value, times: Rational): Value {
  const scaled = (number: string): string => {
    const read = tryRational(number);
    return (read && exactDecimalText(multiply(read, times))) ?? number;
  };
  switch (value.kind) {
    case 'percent':
    case 'quantity':
      return { ...value, value: scaled(value.value) };
    case 'money':
      return { ...value, money: { ...value.money, amount: scaled(value.money.amount) } };
    case 'duration': {
      const parts = durationParts(value.duration.iso)?.map((part) => ({ ...part, value: scaled(part.value) }));
      const iso = parts && durationFromParts(parts);
      return iso === undefined ? value : { ...value, duration: { ...value.duration, iso } };
    }
    default:
      return value;
  }
}

/** The cell of a table that holds in a case. */
export function cellIn(facts: Facts, table: Table | undefined, theCase: Case): Cell | undefined {
  if (!table) return undefined;
  const keys: string[] = [];
  for (const dimension of dimensionsOfTable(table)) {
    const entry = theCase.get(dimension);
    if (entry === undefined) return undefined;
    keys.push(entry);
  }
  const direct = lookUp(facts, table, keys);
  const plan = table.dimensions.indexOf('plan');
  if (direct || plan < 0) return direct;
  for (const included of includedPlans(facts, keys[plan])) {
    const cell = lookUp(facts, table, keys.with(plan, included));
    if (cell) return cell;
  }
  return undefined;
}

/**
 * All cases that can make a difference to one of these values: every combination of the entries of their dimensions that are
 * not fixed already. One case, the fixed one, where no table is involved.
 */
export function casesOf(facts: Facts, values: readonly (Value | undefined)[], fixed: Case = anyCase): readonly Case[] {
  return casesBy(facts, new Set(values.flatMap((value) => [...dimensionsOf(facts, value)])), fixed);
}

/** Every combination of the entries of these dimensions that are not fixed already. */
export function casesBy(facts: Facts, dimensions: Iterable<string>, fixed: Case = anyCase): readonly Case[] {
  let cases: Case[] = [fixed];
  for (const dimension of dimensions) {
    if (fixed.has(dimension)) continue;
    const entries = entriesOf(facts, dimension) ?? [];
    cases = cases.flatMap((each) => entries.map((entry) => new Map([...each, [dimension, entry]]))).slice(0, MAX_CASES);
  }
  return cases;
}

/** What the value depends on, tables in cells of tables included. */
export function dimensionsOf(facts: Facts, value: Value | undefined): ReadonlySet<string> {
  const dimensions = new Set<string>();
  const open = value?.kind === 'table' ? [value.table] : [];
  const seen = new Set<Id>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const table = facts.find('tables', id);
    for (const dimension of table ? dimensionsOfTable(table) : []) dimensions.add(dimension);
    open.push(...(facts.once(nestedTables).get(id) ?? []));
  }
  return dimensions;
}

/** The plans that a plan includes, nearest first, without the plan itself. */
export function* includedPlans(facts: Facts, plan: Id | undefined): Generator<Id> {
  const seen = new Set([plan]);
  const open = [...(facts.find('plans', plan)?.includes ?? [])];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    yield next;
    open.push(...(facts.find('plans', next)?.includes ?? []));
  }
}

/** A symmetric matrix holds each pair once, in either order; "-" on one side of it leaves the word to the other side. */
function lookUp(facts: Facts, table: Table, keys: readonly string[]): Cell | undefined {
  const cells = facts.once(cellIndex).get(table);
  const cell = cells?.get(keyOf(keys));
  if (!table.symmetric || (cell && cell.value.kind !== 'none')) return cell;
  return cells?.get(keyOf(keys.toReversed())) ?? cell;
}

/** One text for the keys of a cell. */
export const keyOf = (keys: readonly string[]): string => JSON.stringify(keys);

function cellIndex({ agreement }: Facts): ReadonlyMap<Table, ReadonlyMap<string, Cell>> {
  const index = new Map<Table, Map<string, Cell>>();
  for (const table of agreement.tables) {
    const cells = new Map<string, Cell>();
    for (const cell of table.cells) if (!cells.has(keyOf(cell.keys))) cells.set(keyOf(cell.keys), cell);
    index.set(table, cells);
  }
  return index;
}

function nestedTables({ agreement }: Facts): ReadonlyMap<Id, readonly Id[]> {
  const nested = new Map<Id, Id[]>();
  for (const { id, cells } of agreement.tables) {
    const inside = cells.flatMap(({ value }) => (value.kind === 'table' ? [value.table] : []));
    if (inside.length > 0) nested.set(id, inside);
  }
  return nested;
}

const someOf = (ids: readonly Id[]) => (ids.length > 0 ? ids : undefined);

const planIds = ({ agreement }: Facts): readonly Id[] => agreement.plans.map(({ id }) => id);

const priorityIds = ({ agreement }: Facts): readonly Id[] => [
  ...new Set(agreement.support.flatMap(({ priorities }) => priorities.map(({ id }) => id))),
];
