import { addMonths, codes, currencies, entryOf, formatDate, parseDate } from '@sla-lang/core';
import { CompletionItemKind } from 'vscode-languageserver';
import type * as ast from '../../generated/ast.ts';
import type { Leaf } from '../place/follower.ts';
import { clauseOf } from '../place/openings.ts';
import { plain, type Proposal } from './proposal.ts';
import type { Request } from './request.ts';
import { nextMonth } from './source.ts';

type List = (request: Request, leaf: Leaf, rank: number) => readonly Proposal[] | Promise<readonly Proposal[]>;

/** What may stand for a token that is drawn from a list, by the name of the token or of the rule it is in. */
const lists: ReadonlyMap<string, List> = new Map<string, List>([
  [
    'ZONE',
    ({ source }, _, rank) => {
      const [own] = source.known({ kind: 'zone', nth: 0 });
      return zones().map((zone) => constant(zone, zone === own ? rank : rank + 1, { isBest: zone === own }));
    },
  ],
  ['ID', ({ around }, _, rank) => currencyProposals(around.currency, rank)],
  ['CODE', checkProposals],
  ['Code', regionProposals],
  ['DAY_DATE', ({ today }, _, rank) => dates(today).map(([date, says]) => constant(date, rank, { says }))],
  ['CLOCK_TIME', (_, __, rank) => times.map((time) => constant(time, rank))],
  ['ORDINAL', (_, __, rank) => ['1st', '2nd', '3rd', '4th'].map((each) => constant(each, rank))],
  ['PERCENTILE', (_, __, rank) => ['p95', 'p99', 'p50', 'p90'].map((each) => constant(each, rank))],
  ['ReadingUnit', (_, __, rank) => ['ms', 's', '%', '°C', 'MB', 'Mbit', 'kWh'].map((each) => unit(each, rank))],
  ['EntryName', entryProposals],
  [
    'ItemText',
    ({ around }, _, rank) => around.names('Category').map(({ name, title }) => constant(name, rank, { rest: title })),
  ],
]);

export async function listProposals(request: Request, leaves: readonly Leaf[], rank: number): Promise<Proposal[]> {
  const asked = new Map<List, Leaf>();
  for (const leaf of leaves) {
    const list = leaf.keyword === undefined ? (lists.get(leaf.frame.rule) ?? lists.get(leaf.token.name)) : undefined;
    if (list && !asked.has(list)) asked.set(list, leaf);
  }
  return (await Promise.all([...asked].map(async ([list, leaf]) => list(request, leaf, rank)))).flat();
}

const constant = (label: string, rank: number, more: Partial<Proposal> = {}): Proposal =>
  plain(label, CompletionItemKind.Constant, rank, { isLong: true, ...more });
const unit = (label: string, rank: number): Proposal => plain(label, CompletionItemKind.Unit, rank);

const times = '00:00 06:00 07:00 08:00 09:00 12:00 13:00 17:00 18:00 20:00 22:00 24:00'.split(' ');

let knownZones: readonly string[] | undefined;
const zones = (): readonly string[] =>
  (knownZones ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'))]);

/** The currencies of the world by name; the agreement's own first, then those of most agreements. */
export function currencyProposals(own: string, rank: number): Proposal[] {
  const common = [own, 'EUR', 'USD', 'GBP', 'CHF'];
  const names = currencyNames();
  return currencies().map((code) => {
    const place = common.indexOf(code);
    return constant(code, rank + (place < 0 ? 60 : place), {
      rest: names.of(code),
      kind: CompletionItemKind.Unit,
    });
  });
}

let named: Intl.DisplayNames | undefined;
const currencyNames = (): Intl.DisplayNames => (named ??= new Intl.DisplayNames('en', { type: 'currency' }));

/** Codes of checks; those first that have something to say about this part. */
function checkProposals({ around }: Request, _: Leaf, rank: number): Proposal[] {
  const range = around.part?.$cstNode?.range;
  const found = new Set(
    (around.document.diagnostics ?? [])
      .filter(({ range: { start } }) => !range || (start.line >= range.start.line && start.line <= range.end.line))
      .map(({ code }) => code),
  );
  return codes
    .filter((code) => !code.startsWith('text/'))
    .map((code) => constant(code, found.has(code) ? rank : rank + 1, { rest: entryOf(code).title, about: { code } }));
}

/** Countries for the law, countries and their parts for public holidays. */
async function regionProposals({ regions, around }: Request, leaf: Leaf, rank: number): Promise<Proposal[]> {
  const isLaw = clauseOf(leaf)?.rule === 'LawClause';
  const law = around.clause('LawClause')?.law;
  return [...(await regions())]
    .filter(([code]) => !isLaw || !code.includes('-'))
    .map(([code, name]) => constant(code, code === law ? rank : rank + 1, { rest: name, filter: `${code} ${name}` }));
}

/** Dates that agreements begin and end with. */
function dates(today: string): (readonly [date: string, says: string])[] {
  const year = Number(today.slice(0, 4));
  const first = nextMonth(today);
  const day = (date: string) => parseDate(date) ?? 0;
  return [
    [first, 'start of the next month'],
    [today, 'today'],
    [`${year + 1}-01-01`, 'start of the next year'],
    [`${year}-12-31`, 'end of this year'],
    [formatDate(day(first) - 1), 'end of this month'],
    [formatDate(addMonths(day(first), 12) - 1), 'a year from the next month on'],
    [`${year + 1}-12-31`, 'end of the next year'],
    [`${year + 2}-12-31`, 'end of the year after'],
  ];
}

/** What a category, a plan or a priority can be. */
function entryProposals({ around, place }: Request, _: Leaf, rank: number): Proposal[] {
  const of = place.tokens.at(-2)?.image ?? '';
  const builtin = new Map([
    ['plan', 'Plan'],
    ['priority', 'Priority'],
  ]).get(of);
  const category = around.find(of, 'Category') as ast.Category | undefined;
  const entries = builtin ? around.names(builtin) : (category?.entries ?? []);
  return entries.map(({ name, title }) => constant(name, rank, { rest: title || undefined, isLong: false }));
}
