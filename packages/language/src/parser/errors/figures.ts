import type { IToken } from 'chevrotain';
import type { Explain } from './situation.ts';

const isNumber = (token: IToken | undefined): boolean => /^(?:NUMBER|SEPARATED)/.test(token?.tokenType.name ?? '');

/** "10 m": a month or a minute? */
export const loneM: Explain = ({ token, previous, index }) =>
  token?.image === 'm' && isNumber(previous)
    ? { message: '“m” could be minutes or months. Write min or months.', index }
    : undefined;

/** "12 000" */
export const gapInNumber: Explain = ({ token, previous, index }) =>
  token && previous && isNumber(token) && isNumber(previous) && token.startLine === previous.endLine
    ? { message: `Write numbers without blanks: ${previous.image}${token.image}.`, index: index - 1 }
    : undefined;

/** "8-17" */
export const timeOfDay: Explain = ({ token, expected, index }) =>
  isNumber(token) && [...expected].some(({ name }) => name === 'CLOCK_TIME')
    ? { message: 'Write times of day with a colon, such as 08:30.', index }
    : undefined;

const isDash = (token: IToken | undefined): boolean => token?.image === '-' || token?.image === '–';

/** "99.0-99.9%" */
export const rangeWithDash: Explain = ({ tokens, token, previous, index }) => {
  const behind = tokens.slice(index + 1, index + 3).find(({ image }) => image !== '%');
  const isRange = isDash(token) ? isNumber(previous) || previous?.image === '%' : isNumber(token) && isDash(behind);
  return isRange ? { message: 'Say a range in words, such as from 99.0% to 99.9%.', index } : undefined;
};

/** "in 3 of any 6": a number at the end of its line has no unit. */
export const unitMissing: Explain = ({ token, expected, index }) => {
  const names = new Set([...expected].map(({ name }) => name));
  return token && isNumber(token) && names.has('NUMBER') && !names.has('NUMBER_END')
    ? { message: `Something is missing behind “${token.image}”, such as a unit.`, index }
    : undefined;
};
