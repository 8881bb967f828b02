import { formatText } from '../format-text.ts';

/** A text that is laid out; throws what is wrong with it. */
export function format(text: string): string {
  const result = formatText(text);
  if ('text' in result) return result.text;
  throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
}

/** Lines as a text. */
export const lines = (...texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');
