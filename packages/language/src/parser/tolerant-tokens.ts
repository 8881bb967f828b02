import type { TokenType } from 'chevrotain';
import { invisible } from './characters.ts';
import { currencyMessage, separatorMessage } from './numbers.ts';

/** Something that is not in the language, but that a reader sees the meaning of. */
interface Tolerated {
  readonly pattern: RegExp | string;
  /** The tokens it is taken for. */
  readonly like: readonly string[];
  /** Why it is not in the language, where that is told at once; `behind` is the text that follows. */
  readonly message?: (image: string, behind: string) => string;
}

const straight = (): string => 'Write texts between straight double quotes: "…".';
const separator = "[,'’\\u00A0\\u2009\\u202F]";
const separated = `(?:\\d{1,3}(?:${separator}\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+){2,}|\\d+,\\d+)(?![.,:-]?\\d)`;
const isLast = '(?=[ \\t\\u00A0]*(?:[\\r\\n;,)}|]|\\/[\\/*]))';

/** By the name of the token, in the order in which they are tried. */
export const tolerated: Readonly<Record<string, Tolerated>> = {
  UNCLOSED_BLOCK: {
    pattern: /"""(?:[^"\r\n]|"(?!"")|\r?\n(?=[ \t]|\r?\n))*/,
    like: ['TEXT_BLOCK'],
    message: () => 'The closing """ is missing. The lines of the text must be indented.',
  },
  CURLY_TEXT: { pattern: /[“”„‟][^“”„‟"\r\n]*[“”"]?/, like: ['STRING'], message: straight },
  ANGLE_TEXT: { pattern: /«[^»\r\n]*»?|»[^«\r\n]*«?/, like: ['STRING'], message: straight },
  SINGLE_TEXT: { pattern: /['‘’‚][^'‘’\r\n]*['‘’]/, like: ['STRING'], message: straight },
  SEPARATED_END: { pattern: new RegExp(separated + isLast), like: ['NUMBER_END'], message: separatorMessage },
  SEPARATED: { pattern: new RegExp(separated), like: ['NUMBER'], message: separatorMessage },
  // The dash that word processors make of a hyphen.
  '–': { pattern: '–', like: ['-'] },
  LONG_DASH: {
    pattern: /[\u2010-\u2012\u2014\u2015\u2212]/,
    like: ['-'],
    message: () => 'Write a plain hyphen (-) here.',
  },
  CURRENCY_SIGN: { pattern: /[$€£¥]/, like: ['UNIT'], message: currencyMessage },
  // What many write for it; a fraction of something is none.
  TWENTY_FOUR_SEVEN: { pattern: /24\/7(?![\d./]|\s+of\b)/, like: ['24x7'] },
  // A unit that could be a month or a minute is none; the parser asks for another when it meets it.
  M: { pattern: 'm', like: ['WORD', 'REFERENCE', 'CATEGORY', 'ENTRY'] },
};

/** What stands for nothing: long runs of signs, and then whatever else no token begins with. */
export const strange: TokenType = {
  name: 'STRANGE',
  PATTERN:
    /[\x00-\x08\x0E-\x1F!#&*+.:?@[\\\]^`~\x7F-\x9F\u2190-\u2211\u2213-\u2263\u2266-\u2BFF\u3001-\u3004\uE000-\uF8FF\uFFF0-\uFFFF]+|['/\u00A1-\uFFFF]/,
  GROUP: 'strange',
};

/** Told by a check of the whole text, since quoted texts and comments hold them too; here they only keep words apart. */
export const unseen: TokenType = { name: 'INVISIBLE', PATTERN: new RegExp(`${invisible}+`), GROUP: 'unseen' };
