const escapes: ReadonlyMap<string, string> = new Map([
  ['\\"', '"'],
  ['\\\\', '\\'],
  ['\\n', '\n'],
]);
const opening = /^["“”„‟«»'‘’‚]/;
const closing = /["“”«»'‘’]$/;

/**
 * The text between quotes: `\"`, `\\` and `\n` are one character, every other backslash stands for itself. The closing
 * quote may be missing, and other kinds of quotes are taken for straight ones.
 */
export function quoted(input: string): string {
  const inside = input.replace(opening, '');
  const slashes = /(\\*).$/s.exec(inside)?.[1] ?? '';
  const closed = slashes.length % 2 === 0 ? inside.replace(closing, '') : inside;
  return closed.replace(/\\["\\n]/g, (escape) => escapes.get(escape) ?? escape).trim();
}

const blankLinesAround = /^(?:[ \t]*\n)+|(?:\n[ \t]*)+$/g;

/** The lines of a long text without the indentation they share, and without blank lines around them. */
export function dedented(input: string): string {
  const inside = input.slice(3).replace(/"""$/, '').replace(/\r\n?/g, '\n');
  const [first = '', ...rest] = inside.split('\n');
  const indents = rest.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
  const shared = indents.length > 0 ? Math.min(...indents) : 0;
  return [first.trimStart(), ...rest.map((line) => line.slice(shared))]
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(blankLinesAround, '');
}
