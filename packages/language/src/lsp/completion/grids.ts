import { CompletionItemKind } from 'vscode-languageserver';
import type * as ast from '../../generated/ast.ts';
import { limitColumns } from '../../lower/services.ts';
import { steps, supportColumns } from '../../lower/support.ts';
import { gridBefore, type GridText } from './grid-text.ts';
import { plain, type Proposal } from './proposal.ts';
import { nameProposal } from './references.ts';
import type { Request } from './request.ts';
import { plainOf } from './template.ts';

const firsts = new Map<string, readonly string[]>([
  ['met for', ['95% each month', '90% each month', '99% each month']],
  ['at most', ['20 requests', '100 requests', 'unlimited']],
  ['each', ['second', 'minute', 'hour', 'day', 'month']],
  ['per', ['account', 'user', 'customer']],
]);
const lengths = ['15 min', '30 min', '1 h', '4 h', '8 h', '1 business day', '5 business days', 'best effort', '-'];
const counts = ['1', '2', 'over 2'];
const sums = ['5% of fee', '10% of fee'];

/** What fits a cell: the heads of the columns in the first row, below them what the column holds. */
export function cellProposals(request: Request, rank: number): Proposal[] {
  const grid = gridBefore(request.place.tokens);
  const column = grid.current?.length ?? 0;
  const found = grid.heads.length === 0 ? headProposals(request, grid, column) : bodyProposals(request, grid, column);
  return found.map((each, index) => ({ ...each, rank: rank + index, isLong: true }));
}

/** A whole row, as its columns have it; the whole table where there is no row yet. */
export function rowProposals(request: Request, rank: number): Proposal[] {
  const grid = gridBefore(request.place.tokens);
  if (grid.heads.length === 0) return matrixOf(request, rank);
  const cells = grid.heads.map((_, column) => bodyProposals(request, grid, column)[0]?.label ?? '-');
  const text = request.fill(`| ${cells.map((cell) => `<${cell}>`).join(' | ')} |`);
  return [{ label: '| … |', text, kind: CompletionItemKind.Snippet, rank, says: 'a row', filter: '|', begins: true }];
}

function matrixOf(request: Request, rank: number): Proposal[] {
  const text = request.fill(matrixForm(request));
  const label = plainOf(text).split('\n')[0] ?? '';
  const kind = CompletionItemKind.Snippet;
  return label === '' ? [] : [{ label, text, kind, rank, says: 'a table', filter: label, begins: true }];
}

const matrices: ReadonlyMap<string, string> = new Map([
  [
    'Support',
    '| priority | meaning | respond | restore | clock |\n| <P1> | "<nobody can use the service>" | <15 min> | <4 h> | <@Calendar:OfficeHours> |\n| <P2> | "<anything else>" | <4 h> | <8 h> | <@Calendar:OfficeHours> |',
  ],
  ['Limits', '| operation | at most | each | per |\n| "<GET /orders>" | <20 requests> | <minute> | <account> |'],
]);

function matrixForm({ place, around }: Request): string {
  const [side, top] = dimensionsOf(around.part);
  if (place.block !== 'Table' || side === undefined) return matrices.get(place.block) ?? '';
  const labels = (dimension: string) => entriesOf(around, dimension).map(({ label }) => label);
  const columns = top === undefined ? ['value'] : labels(top);
  const keys = labels(side);
  const rows = (keys.length > 0 ? keys : ['<P1>']).map((key) => [key, ...columns.map(() => '<4 h>')]);
  return [[side, ...columns], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function headProposals({ place, around }: Request, { current, clause }: GridText, column: number): Proposal[] {
  const words = (all: readonly string[]) =>
    all
      .filter((word) => !current?.includes(word))
      .map((word) => plain(word, CompletionItemKind.Field, 0, { about: { word } }));
  if (place.block === 'Support') return words(supportColumns);
  if (place.block === 'Limits') return words(limitColumns);
  const further = (dimension: string) => entriesOf(around, dimension).filter(({ label }) => !current?.includes(label));
  if (place.block === 'Credits') {
    // "scale by misses and plan"
    const [, by, dimension] = /^scale by (.+?) and (\S+)/.exec(clause.join(' ')) ?? [];
    if (column > 0 && dimension !== undefined) return further(dimension);
    return words(column === 0 ? [by ?? 'miss', 'points'] : ['amount']);
  }
  const [side, top] = dimensionsOf(around.part);
  if (column === 0) return side === undefined ? [] : words([side]);
  return top === undefined ? words(['value']) : further(top);
}

function bodyProposals(request: Request, grid: GridText, column: number): Proposal[] {
  const { place, around } = request;
  const head = grid.heads[column] ?? '';
  if (place.block === 'Credits') return values(column === 0 ? counts : [...sums, `100 ${around.currency}`]);
  if (place.block === 'Table') {
    const [side] = dimensionsOf(around.part);
    const used = new Set(grid.rows.map(([key]) => key));
    if (column > 0) return [...targets(request), ...names(request, 'Priority'), ...names(request, 'Plan')];
    return entriesOf(around, side ?? '').filter(({ label }) => !used.has(label));
  }
  if (head === 'priority') return values([`P${grid.rows.length + 1}`]);
  if (head === 'clock') return names(request, 'Calendar');
  if (head === 'plan') return [...names(request, 'Plan'), ...values(['-'])];
  if (head === 'meaning' || head === 'operation') return [text()];
  if (head === 'per') return [...values(firsts.get(head) ?? []), ...names(request, 'Category'), ...values(['-'])];
  return steps.some((step) => step === head) ? targets(request) : values(firsts.get(head) ?? []);
}

/** Lengths of time, and the tables that have some. */
const targets = (request: Request): Proposal[] => [...values(lengths), ...names(request, 'Table')];

const values = (all: readonly string[]): Proposal[] => all.map((each) => plain(each, CompletionItemKind.Value, 0));
const names = ({ around }: Request, type: string): Proposal[] =>
  around.names(type).map((each) => nameProposal(each, 0));
const text = (): Proposal => ({
  label: '"…"',
  text: ['"', { options: [''] }, '"'],
  kind: CompletionItemKind.Text,
  rank: 0,
  filter: '"',
});

const dimensionsOf = (part: Request['around']['part']): string[] =>
  part?.$type === 'Table' ? part.dimensions.map(({ builtin, category }) => builtin ?? category?.$refText ?? '') : [];

/** What a dimension can be: plans, priorities, or the entries of a category. */
function entriesOf(around: Request['around'], dimension: string): Proposal[] {
  if (dimension === 'plan') return around.names('Plan').map((each) => nameProposal(each, 0));
  if (dimension === 'priority') return around.names('Priority').map((each) => nameProposal(each, 0));
  const entries = (around.find(dimension, 'Category') as ast.Category | undefined)?.entries ?? [];
  return entries.map(({ name, title }) => plain(name, CompletionItemKind.EnumMember, 0, { rest: title || undefined }));
}
