import { Observations, parseDate, zoneClock, type Facts, type Id, type ObservationsInput } from '@sla-lang/core';
import { exits, Stop, wrongUse } from '../exit.ts';
import { visible } from '../report/visible.ts';
import { didYouMean } from '../suggest.ts';
import { inRow, rowsOf, type Row } from './csv.ts';
import { chosenOf } from './names.ts';

/** What the cell of a column is: a moment, one or none, yes or no, or text that is taken as it stands. */
type Cell = 'moment' | 'moment or none' | 'yes or no' | 'text';

interface Kind {
  /** The list of the observation that it belongs to. */
  readonly list: keyof Observations;
  /** The columns that say something about it, with what each is called there. */
  readonly columns: Readonly<Record<string, readonly [field: string, cell: Cell]>>;
}

const SPAN = { start: ['start', 'moment'], end: ['end', 'moment'] } as const;
const CAUSE = { by: ['by', 'text'], notice: ['notice', 'moment or none'], extent: ['extent', 'text'] } as const;
const AT = { start: ['at', 'moment'] } as const;
const WEIGHT = { weight: ['weight', 'text'] } as const;

/** What a row of a log can be. */
const KINDS: Readonly<Record<string, Kind>> = {
  outage: {
    list: 'outages',
    columns: { ...SPAN, 'counts from': ['countsFrom', 'moment'], affected: ['affected', 'text'] },
  },
  excluded: { list: 'excluded', columns: { ...SPAN, ...CAUSE } },
  'no data': { list: 'noData', columns: SPAN },
  'no traffic': { list: 'noTraffic', columns: SPAN },
  provided: { list: 'provided', columns: SPAN },
  probe: { list: 'probes', columns: { ...AT, failed: ['failed', 'yes or no'], place: ['place', 'text'] } },
  signal: {
    list: 'signals',
    columns: {
      ...SPAN,
      signal: ['signal', 'text'],
      value: ['value', 'text'],
      sample: ['sample', 'text'],
      bad: ['bad', 'yes or no'],
    },
  },
  count: {
    list: 'counts',
    columns: { ...SPAN, ...WEIGHT, value: ['counted', 'text'], total: ['total', 'text'] },
  },
  reading: { list: 'readings', columns: { ...AT, ...WEIGHT, value: ['value', 'text'] } },
  case: {
    list: 'cases',
    columns: { ...SPAN, ...WEIGHT, id: ['id', 'text'], lasted: ['lasted', 'text'], size: ['size', 'text'] },
  },
  ticket: {
    list: 'tickets',
    columns: {
      id: ['id', 'text'],
      priority: ['priority', 'text'],
      start: ['started', 'moment'],
      responded: ['responded', 'moment'],
      workaround: ['workaround', 'moment'],
      restored: ['restored', 'moment'],
      resolved: ['resolved', 'moment'],
      end: ['stopped', 'moment'],
    },
  },
  /** Of the ticket of this id. */
  pause: { list: 'tickets', columns: { ...SPAN, ...CAUSE, id: ['ticket', 'text'] } },
};

/** Columns that every kind of row has: whose it is, what it is, of which thing, and the moment that its notice counts from. */
const COMMON = ['of', 'what', 'thing', 'moment', 'moment at'];
const COLUMNS = new Set([...COMMON, ...Object.values(KINDS).flatMap(({ columns }) => Object.keys(columns))]);

type Item = Record<string, unknown>;

/**
 * Reads what was observed from CSV, one row for each outage, excluded time, probe, reading, case, ticket …: `of,what,start,end`, and
 * a column for whatever else is known of them. Moments are those of the agreement's zone unless they have an offset.
 *
 * @throws {Stop} that names the row and the column
 */
export function readLog(facts: Facts, text: string): readonly ObservationsInput[] {
  const rows = rowsOf(text);
  for (const name of Object.keys(rows[0]?.record ?? {})) {
    if (!COLUMNS.has(name))
      throw wrongUse(
        `The table has an unknown column ${visible(name)}.${didYouMean(name, [...COLUMNS]) || ` Its columns are ${[...COLUMNS].join(', ')}.`}`,
      );
  }
  const observed = new Map<string, Item & { readonly of: Id }>();
  for (const row of rows) {
    const { of, thing, kind, list, item } = itemOf(facts, row);
    const key = JSON.stringify([of, thing]);
    const known = observed.get(key) ?? { of, ...(thing !== '' && { thing }) };
    observed.set(key, known);
    if (kind === 'pause') addPause(row, known.tickets as Item[] | undefined, item);
    else Object.assign(known, { [list]: [...((known[list] as Item[] | undefined) ?? []), item] });
  }
  return [...observed.values()];
}

function itemOf(facts: Facts, row: Row) {
  const { record, line } = row;
  const cell = (column: string) => record[column]?.trim() ?? '';
  const { metrics, support } = facts.agreement;
  const parts = [...metrics, ...support].map(({ id }) => id);
  const of = inRow(line, () => chosenOf(parts, cell('of'), 'metric or support'), 'of');
  const what = cell('what');
  const kind = Object.keys(KINDS).find((name) => name === what.toLowerCase());
  if (kind === undefined) {
    const known = Object.keys(KINDS);
    throw wrongUse(
      `Line ${line}, column what: ${visible(what)} is nothing that can be observed.${didYouMean(what, known)} Write one of: ${known.join(', ')}.`,
    );
  }
  const { columns, list } = KINDS[kind] ?? { columns: {}, list: 'outages' };
  for (const column of Object.keys(record)) {
    if (cell(column) !== '' && !COMMON.includes(column) && !(column in columns))
      throw wrongUse(`Line ${line}, column ${visible(column)}: a row of kind ${kind} has no such column.`);
  }
  const item: Item = {};
  for (const [column, [field, form]] of Object.entries(columns)) {
    if (cell(column) !== '') item[field] = inRow(line, () => valueIn(facts, cell(column), form), column);
  }
  const names = namesOf(facts, of, kind);
  for (const [column, name] of Object.entries(names)) {
    if (cell(column) !== '') item[column] = inRow(line, () => chosenOf(name.known, cell(column), name.what), column);
  }
  if (cell('moment') !== '') {
    const at = inRow(line, () => instantIn(facts, cell('moment at')), 'moment at');
    item.moments = [{ moment: cell('moment'), at }];
  }
  check(row, of, kind, list, item);
  return { of, thing: cell('thing'), kind, list, item };
}

/** Columns that name a part of the agreement. */
function namesOf(
  { agreement }: Facts,
  of: Id,
  kind: string,
): Readonly<Record<string, { known: readonly Id[]; what: string }>> {
  const { exclusions, maintenance, reliefs, support } = agreement;
  const ids = (...lists: readonly (readonly { readonly id: Id }[])[]) => lists.flat().map(({ id }) => id);
  if (kind === 'excluded')
    return { by: { known: ids(exclusions, maintenance, reliefs), what: 'exclusion, maintenance or relief' } };
  const priorities = ids(support.find(({ id }) => id === of)?.priorities ?? []);
  return kind === 'ticket' ? { priority: { known: priorities, what: 'priority' } } : {};
}

/** What the schema says of one item, told by its column. */
function check({ line }: Row, of: Id, kind: string, list: string, item: Item): void {
  const { ticket: _, ...pause } = item;
  const whole = kind === 'pause' ? { priority: 'x', started: '2000-01-01T00:00Z', pauses: [pause] } : item;
  const { error } = Observations.safeParse({ of, [list]: [whole] });
  const [issue] = error?.issues ?? [];
  if (!issue) return;
  const field = issue.path.slice(kind === 'pause' ? 4 : 2)[0];
  const column = Object.entries(KINDS[kind]?.columns ?? {}).find(([, [name]]) => name === field)?.[0];
  const where = column === undefined ? '' : `, column ${column}`;
  const isMissing = column !== undefined && item[String(field)] === undefined;
  throw new Stop(exits.usage, `Line ${line}${where}: ${isMissing ? `A row of kind ${kind} needs it.` : issue.message}`);
}

function addPause({ line }: Row, tickets: readonly Item[] | undefined, { ticket: id, ...pause }: Item): void {
  const name = typeof id === 'string' ? id : '';
  const ticket = tickets?.find((each) => each.id === name);
  if (!ticket) throw wrongUse(`Line ${line}, column id: there is no ticket ${visible(name)} above it.`);
  ticket.pauses = [...((ticket.pauses as Item[] | undefined) ?? []), pause];
}

function valueIn(facts: Facts, text: string, form: Cell): unknown {
  if (form === 'text') return text;
  if (form === 'yes or no') {
    if (/^(yes|true|1)$/i.test(text)) return true;
    if (/^(no|false|0)$/i.test(text)) return false;
    throw wrongUse(`${visible(text)} is neither yes nor no.`);
  }
  return form === 'moment or none' && /^(none|never)$/i.test(text) ? null : instantIn(facts, text);
}

const LOCAL = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})(?::(\d{2})(\.\d{1,3})?)?$/;

/** A moment with its offset, or as the wall clock of the agreement shows it where it shows that once. */
function instantIn({ agreement }: Facts, text: string): string {
  const [, date, hours = '', minutes = '', seconds = '0', rest = ''] = LOCAL.exec(text) ?? [];
  if (date === undefined) {
    if (/(Z|[+-]\d{2}:\d{2})$/.test(text)) return text.replace(' ', 'T');
    throw wrongUse(`${visible(text)} is no moment like 2026-03-10 14:30, or 2026-03-10T14:30+01:00.`);
  }
  const day = parseDate(date);
  const after = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (day === undefined || Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 59 || after > 86_400)
    throw wrongUse(`${visible(text)} is no moment like 2026-03-10 14:30, or 2026-03-10T14:30+01:00.`);
  if (agreement.zone === undefined)
    throw wrongUse(`The agreement has no timezone: write ${visible(text)} with its offset.`);
  const clock = zoneClock(agreement.zone);
  const at = clock.at(day, after);
  const shows = (epoch: number) => clock.dayAt(epoch) * 86_400 + clock.timeAt(epoch) === day * 86_400 + after;
  // Where the clock is put forward or back, the wall clock alone does not tell.
  if (!shows(at) || [1800, 3600, 7200].some((later) => shows(at + later)))
    throw wrongUse(`${visible(text)} is skipped or shown twice when the clock is changed: write it with its offset.`);
  return new Date(at * 1000).toISOString().replace('.000Z', `${rest}Z`);
}
