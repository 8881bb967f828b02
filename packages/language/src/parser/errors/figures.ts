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

/** "by 12:00 on the 18th of the month": a moment that the language has no words for. */
export const momentInWords: Explain = ({ token, previous, expected, index }) => {
  const names = new Set([...expected].map(({ name }) => name));
  return token?.tokenType.name === 'CLOCK_TIME' && previous && names.has('STRING') && names.has('DAY_DATE')
    ? {
        message: `Write such a moment as a text in quotes: ${previous.image} "${token.image} on the 18th of the month".`,
        index,
      }
    : undefined;
};

/** "2 per 1000 payslips" */
export const perThousand: Explain = ({ tokens, index }) => {
  const start = [index, index - 1].find((at) => tokens[at]?.image === 'per' && isNumber(tokens[at + 1]));
  const number = start === undefined ? undefined : tokens[start + 1];
  return number && start !== undefined
    ? {
        message: `“per ${number.image}” is counted in the metric, such as ratio of "errors" to "thousands of payslips". Here write the number alone.`,
        index: start,
      }
    : undefined;
};

/** "in 3 of any 6": a number at the end of its line has no unit. */
export const unitMissing: Explain = ({ token, expected, index }) => {
  const names = new Set([...expected].map(({ name }) => name));
  return token && isNumber(token) && names.has('NUMBER') && !names.has('NUMBER_END')
    ? { message: `Something is missing behind “${token.image}”, such as a unit.`, index }
    : undefined;
};
