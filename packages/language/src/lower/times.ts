import type * as ast from '../generated/ast.ts';
import type { Context } from './context.ts';

/** "8:00" and "08:00" are one time of day. */
const clockTime = (text: string): string | undefined =>
  /^([01]?\d|2[0-3]):[0-5]\d$|^24:00$/.test(text) ? text.padStart(5, '0') : undefined;

/** A time of day as the model writes it, with a remark on those that do not exist. */
export function timeOf(
  context: Context,
  node: ast.TimeSpan | ast.CutOff | ast.Effective,
  text: string | undefined,
  property?: string,
): string | undefined {
  const time = text === undefined ? undefined : clockTime(text);
  if (text && time === undefined) context.problem('text/bad-time', node, { time: text }, property);
  return time;
}
