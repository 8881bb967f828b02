import { INDENT, type Placed } from './placed.ts';
import { isMultiline, TEXT_BLOCK, type Token } from './token.ts';

/** A stretch of a text, by its offsets in UTF-16 units, and what replaces it. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const BYTE_ORDER_MARK = '\uFEFF';
const QUOTES = '"""';

/**
 * What to change in a text so that its tokens stand where they are placed. Every change is within the white space
 * between two tokens (a ";" may come or go with it) or within a comment, and each alone leaves the meaning as it is.
 */
export function changesOf(text: string, placed: readonly Placed[]): Change[] {
  const changes: Change[] = [];
  const replace = (start: number, end: number, wanted: string): void => {
    if (text.slice(start, end) !== wanted) changes.push(smallest(text, { start, end, text: wanted }));
  };
  const newline = newlineOf(text, placed);
  let end = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  let isEmpty = true;
  for (const current of placed) {
    if (current.dropped) continue;
    const { token, lead, lines, spaces } = current;
    replace(end, token.start, lead + newline.repeat(lines) + ' '.repeat(spaces));
    replace(token.start, token.end, wantedText(text, current, isEmpty, newline));
    ({ end } = token);
    isEmpty = false;
  }
  replace(end, text.length, isEmpty ? '' : newline);
  return changes;
}

/** The same change without what is the same before and after, so that a cursor or a mark there stays where it is. */
function smallest(text: string, { start, end, text: wanted }: Change): Change {
  let before = 0;
  while (start + before < end && before < wanted.length && text[start + before] === wanted[before]) before++;
  let behind = 0;
  const most = Math.min(end - start, wanted.length) - before;
  while (behind < most && text[end - behind - 1] === wanted[wanted.length - behind - 1]) behind++;
  return { start: start + before, end: end - behind, text: wanted.slice(before, wanted.length - behind) };
}

/** The line break of a file: the first one between its tokens, else the first one inside of one. */
function newlineOf(text: string, placed: readonly Placed[]): string {
  let end = 0;
  for (const { token } of placed) {
    const found = /\r?\n/.exec(text.slice(end, token.start));
    if (found) return found[0];
    ({ end } = token);
  }
  return /\r?\n/.exec(text.slice(end))?.[0] ?? /\r?\n/.exec(text)?.[0] ?? '\n';
}

function wantedText(text: string, { token, lines, spaces }: Placed, isFirst: boolean, newline: string): string {
  if (token.comment === 'line') return token.text.trimEnd();
  if (!isMultiline(token)) return token.text;
  if (token.type === TEXT_BLOCK) return indented(token, newline);
  return token.comment
    ? shifted(token.text, lines > 0 || isFirst ? spaces - columnOf(text, token) : 0, newline)
    : token.text;
}

/**
 * A long text with its lines indented one step more than its clause. All lines are moved alike, since the indentation
 * they share is not part of the text.
 */
function indented({ text, depth }: Token, newline: string): string {
  const [first = '', ...rest] = text.split(/\r?\n/);
  const last = rest.length - 1;
  const lines = rest.map((line, index) => (index === last ? line.slice(0, -QUOTES.length) : line));
  const shared = lines
    .filter((line) => line.trim() !== '')
    .reduce((least, line) => Math.min(least, /^[ \t]*/.exec(line)![0].length), Infinity);
  const outer = ' '.repeat(depth * INDENT);
  const moved = lines.map((line, index) => {
    const end = index === last ? QUOTES : '';
    if (line.trim() === '') return index === last ? outer + end : '';
    return outer + ' '.repeat(INDENT) + line.slice(shared).trimEnd() + end;
  });
  return [first.trimEnd(), ...moved].join(newline);
}

/** The column in which a token begins; a tab counts as one indentation. */
function columnOf(text: string, { start }: Token): number {
  const line = Math.max(text.lastIndexOf('\n', start), text.lastIndexOf('\r', start)) + 1;
  return widened(text.slice(line, start)).length;
}

const widened = (text: string): string => text.replaceAll('\t', ' '.repeat(INDENT));

/** The further lines of a comment, moved as far as its first one, or as far as there is white space. */
function shifted(comment: string, columns: number, newline: string): string {
  return comment.replace(/(?:\r\n|\n|\r)([ \t]*)/g, (_, indent: string) => {
    return newline + ' '.repeat(Math.max(0, widened(indent).length + columns));
  });
}

/** A text with changes made that are in order and apart from each other. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const change of changes) {
    parts.push(text.slice(end, change.start), change.text);
    ({ end } = change);
  }
  parts.push(text.slice(end));
  return parts.join('');
}
