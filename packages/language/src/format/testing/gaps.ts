import type { Choose, Written } from './sentences.ts';

const punctuation = new Set([';', ',', ')', '}']);
const bars = new Set(['BAR', 'ROW_END']);
const startsWord = /^[\p{L}\p{N}_"]/u;

const inLine = [' ', ' ', ' ', '  ', '\t', ' /* inside */ ', ' /* two\n   lines */ '];
const blanks = inLine.filter((gap) => gap.trim() === '');
const newLines = [
  '\n',
  '\n  ',
  '\r\n',
  '\n\n\n',
  '\n\n // alone\n',
  ' // behind\n',
  '\n/* alone */\n',
  ' \n\t/* before */ ',
];
const atLineEnd = newLines.filter((gap) => /^[ \t]*(\/\/|[\r\n])/.test(gap));

/** Writes tokens as a text with any white space and any comments between them that keep the tokens what they are. */
export function layOut(written: readonly Written[], choose: Choose): string {
  let text = choose(['', '', '\n\n', '// first\n', '/* first */ ', '\uFEFF']);
  written.forEach((token, index) => {
    text += token.text + gapOf(token, written[index + 1], choose);
  });
  return text + choose(['', '\n', '\n\n\n', '\n// last', '\n/* last */']);
}

function gapOf({ type }: Written, next: Written | undefined, choose: Choose): string {
  const isEnd = next === undefined || punctuation.has(next.type) || bars.has(next.type);
  if (type === 'ROW_END' || (type === 'NUMBER_END' && !isEnd)) return choose(atLineEnd);
  if (next === undefined) return '';
  if (type === 'NUMBER_END') return choose(['', ' ']);
  // A comment behind a number ends it, as the end of the line does.
  const some = type === 'NUMBER' ? blanks : inLine;
  const within = startsWord.test(next.text) ? some : [...some, '', '', ''];
  const mustStay = type === 'NUMBER' || type === 'BAR' || bars.has(next.type);
  return choose(mustStay || choose([1, 2, 3, 4]) > 1 ? within : newLines);
}
