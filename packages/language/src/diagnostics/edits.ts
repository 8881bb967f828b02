import type { Edit } from '@sla-lang/core';
import type { TextDocument } from 'langium';
import type { TextEdit } from './diagnostic.ts';
import { placeOf, stretchOf } from './places.ts';

const INDENT = '  ';

/** The change of the text that an edit means; nothing where its origin is no place in the document. */
export function textEdit(edit: Edit, document: TextDocument): TextEdit | undefined {
  const stretch = stretchOf(edit.at);
  if (!stretch) return undefined;
  const text = document.getText();
  const { path, start, end } = stretch;
  const written = edit.text.replaceAll('\n', newline(text));
  const change = (from: number, to: number, newText: string): TextEdit => ({
    ...placeOf({ path, start: from, end: to }, document),
    newText,
  });
  switch (edit.place) {
    case 'replace':
      return change(start, end, written);
    case 'before':
      return change(start, start, written);
    case 'after':
      return change(end, end, written);
    case 'beside':
      return change(end, end, `${newline(text)}${written}`);
    case 'remove':
      return change(...lineOrPart(text, start, end), '');
    case 'into':
      return text.charAt(end - 1) === '}'
        ? change(...clauseAtEnd(text, start, end, written))
        : change(end, end, ` { ${written} }`);
  }
}

const newline = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** A further clause before the closing brace: on a line of its own, or behind a ";" where the block is one line. */
function clauseAtEnd(text: string, start: number, end: number, clause: string): [number, number, string] {
  const close = end - 1;
  const inside = text.slice(start, close);
  const last = start + inside.trimEnd().length;
  if (!text.slice(last, close).includes('\n')) {
    // Nothing to separate from in a block that is empty but for remarks, or behind a ";".
    const isSeparate = /[{;]\s*(?:\/\*(?:(?!\*\/)[^])*\*\/\s*)*$/.test(inside);
    return [last, close, isSeparate ? ` ${clause} ` : `; ${clause} `];
  }
  const indent = `${lineIndent(text, close)}${INDENT}`;
  return [
    last,
    last,
    clause
      .split(/\r?\n/)
      .map((line) => newline(text) + indent + line)
      .join(''),
  ];
}

function lineIndent(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** What stands alone on its lines goes with them; else a separating ";" goes too. */
function lineOrPart(text: string, start: number, end: number): [number, number] {
  const before = text.lastIndexOf('\n', start - 1) + 1;
  const after = /^[ \t]*;?[ \t]*(\r?\n|$)/.exec(text.slice(end));
  if (text.slice(before, start).trim() === '' && after) return [before, end + after[0].length];
  const separator = /^[ \t]*;[ \t]*/.exec(text.slice(end));
  return [start, end + (separator?.[0].length ?? 0)];
}
