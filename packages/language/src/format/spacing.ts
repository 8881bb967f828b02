import { CLOSE, NUMBER_END, OPEN, type Token } from './token.ts';

/** On which sides a token stands close to its neighbour. */
type Tight = 'before' | 'after' | 'both' | 'no';

/** By the token, or by the token and the rule it is written in. All that is not here has a space on both sides. */
const tight: ReadonlyMap<string, Tight> = new Map([
  [',', 'before'],
  [';', 'before'],
  [')', 'before'],
  ['(', 'after'],
  ['/', 'both'],
  ['%', 'before'],
  ['% in ReadingUnit', 'no'],
  ['- in Dash', 'both'],
  ['– in Dash', 'both'],
  ['- in Quantity', 'after'],
  ['– in Quantity', 'after'],
]);
const punctuation: ReadonlySet<string> = new Set([',', ';', ')']);

const tightness = ({ type, rule }: Token): Tight => tight.get(`${type} in ${rule}`) ?? tight.get(type) ?? 'no';

const isPunctuation = ({ type }: Token): boolean => punctuation.has(type);

/** How many spaces stand between two tokens of one line. */
export function spacesBetween(left: Token, right: Token): 0 | 1 {
  if (left.comment || right.comment) return isPunctuation(right) ? 0 : 1;
  if (left.type === OPEN && right.type === CLOSE) return 0;
  const before = tightness(right);
  if (before === 'before' || before === 'both') return 0;
  const after = tightness(left);
  return after === 'after' || after === 'both' ? 0 : 1;
}

/**
 * Whether a token cannot stand in the line of the one before, where a clause goes on: behind a comment that ends the
 * line, and behind a number that ends it, since the word after a number in the same line would become its unit.
 */
export const endsLine = (before: Token, token: Token): boolean =>
  before.comment === 'line' || (before.type === NUMBER_END && token.breaks > 0 && !isPunctuation(token));
