import { durationFromSeconds, rational, round, type AllowedDowntime, type Objective } from '@sla-lang/core';
import { promisedDowntime, type PromisedDowntime } from '../../figures/downtime.ts';
import { ref, type Context } from '../context.ts';
import type { Block, Clause, Text } from '../document.ts';
import { sentence, tableOf } from '../sentences.ts';
import { paragraph, plain } from '../text.ts';
import { windowText } from '../words/time.ts';
import { entryName } from '../words/value.ts';

/** More columns than these do not fit on a page: then the shortest and the longest period stand for all. */
const MAX_COLUMNS = 6;

/** How much downtime each promise of availability allows, for every length its period can have. */
export function downtimeClause(c: Context, objectives: readonly Objective[]): readonly Clause[] {
  const { downtime: words } = c.locale.standards;
  const rows = promisedDowntime(c.agreement, objectives, c.holidays);
  if (rows.length === 0) return [];
  const byColumns = new Map<string, PromisedDowntime[]>();
  const extremes: PromisedDowntime[] = [];
  for (const row of rows) {
    const key = row.table.rows.map((length) => `${length.days} ${length.clockChange}`).join();
    const group = byColumns.get(key);
    if (row.hours !== undefined || row.table.rows.length > MAX_COLUMNS) extremes.push(row);
    else if (group) group.push(row);
    else byColumns.set(key, [row]);
  }
  const blocks: readonly Block[] = [
    paragraph(sentence(c, words.intro)),
    ...[...byColumns.values()].map((group) => lengthsTable(c, group)),
    ...(extremes.length > 0 ? [extremesTable(c, extremes)] : []),
  ];
  return [{ anchors: [], heading: words.heading, blocks, children: [] }];
}

/** One column for each length. */
function lengthsTable(c: Context, rows: readonly PromisedDowntime[]): Block {
  const { downtime: words } = c.locale.standards;
  const lengths = rows[0]?.table.rows ?? [];
  return tableOf(c, {
    caption: words.heading,
    head: [
      words.standard,
      words.window,
      ...lengths.map(({ days, clockChange }) => words.length(days, Math.sign(clockChange))),
    ],
    rows: rows.map((row) => [...firstCells(c, row), ...row.table.rows.map((length) => allowedText(c, length))]),
  });
}

function extremesTable(c: Context, rows: readonly PromisedDowntime[]): Block {
  const { downtime: words } = c.locale.standards;
  const cell = (length: AllowedDowntime | undefined): Text =>
    length ? words.ofHours(allowedText(c, length), plain(secondsText(c, length.seconds))) : [];
  return tableOf(c, {
    caption: words.heading,
    head: [words.standard, words.window, words.shortest, words.longest],
    rows: rows.map((row) => [...firstCells(c, row), cell(row.table.shortest), cell(row.table.longest)]),
  });
}

function firstCells(c: Context, { objective, entries, window, hours }: PromisedDowntime): readonly Text[] {
  const { general, values, standards } = c.locale;
  const name = ref(c, objective.id);
  const standard =
    entries.length === 0 ? name : values.forCase(name, general.and(entries.map((entry) => plain(entryName(c, entry)))));
  const period = general.heading(windowText(c, window));
  return [standard, hours === undefined ? period : standards.downtime.within(period, ref(c, hours))];
}

/** Exact wherever it can be written; a share that never ends is cut off, never rounded up. */
function allowedText(c: Context, { allowed }: AllowedDowntime): Text {
  const iso = durationFromSeconds(allowed, 'h') ?? durationFromSeconds(round(allowed, 'down', 3), 'h');
  return iso === undefined ? c.locale.plans.noCell : plain(c.locale.time.short(iso));
}

function secondsText(c: Context, seconds: number): string {
  const iso = durationFromSeconds(rational(seconds), 'h');
  return iso === undefined ? '' : c.locale.time.short(iso);
}
