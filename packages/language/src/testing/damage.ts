import { parse } from './parse.ts';
import { plainText } from './plain.ts';

/** Ways to spoil a line. */
export const damages: Readonly<Record<string, (line: string) => string>> = {
  'cut in half': (line) => line.slice(0, Math.floor(line.length / 2)),
  'without its last word': (line) => line.replace(/\S+\s*$/, ''),
  'with its first word misspelt': (line) => line.replace(/\S+/, (word) => `${word[0]}q${word.slice(2)}`),
};

/** A spoilt line, and how many parts of the file that it is not in are lost, as well as the messages there are. */
export interface Loss {
  readonly line: number;
  readonly parts: number;
  readonly messages: number;
}

/** Spoils the lines of a text one after the other. Lines without anything but a comment are left out. */
export function losses(text: string, damage: (line: string) => string, isTried: (line: number) => boolean): Loss[] {
  const whole = partsOf(text);
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    if (/^\s*(?:\/\/.*)?$/.test(line) || !isTried(index)) return [];
    const { parserErrors, lexerErrors, parts } = partsOf(lines.with(index, damage(line)).join('\n'));
    const left = counted(parts);
    const lost = whole.parts.filter((part) => {
      const count = left.get(part) ?? 0;
      left.set(part, count - 1);
      return count <= 0;
    });
    return [{ line: index + 1, parts: lost.length, messages: parserErrors.length + lexerErrors.length }];
  });
}

function partsOf(text: string) {
  const { file, ...errors } = parse(text);
  return { ...errors, parts: file.parts.map(plainText) };
}

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
