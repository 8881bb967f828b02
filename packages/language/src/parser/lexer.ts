import type { ILexingError, IToken } from 'chevrotain';
import { DefaultLexer, type LexerResult } from 'langium';
import { oddCharacter } from './characters.ts';
import { type Cut, move, reachesFar, spliced, type Stretch } from './cut.ts';
import { maximumErrors } from './limits.ts';
import { tolerated } from './tolerant-tokens.ts';

const beyondAscii = /[^\0-\x7F]/;

/** Cuts a text into tokens and says in the reader's words what is not in the language. It stops at nothing. */
export class SlaLexer extends DefaultLexer {
  override tokenize(text: string): LexerResult {
    return this.result(this.cut(text));
  }

  cut(text: string): Cut {
    return this.#cut(text, text, 0, 0);
  }

  /**
   * Cuts only a stretch that is not as it was, which begins where a token began and ends where one begins now as before, each
   * as the first of its line. The tokens behind it are moved to their place. Nothing if more may depend on the change.
   */
  recut(before: Cut, text: string, stretch: Stretch): Cut | undefined {
    const { start, line, end, oldEnd } = stretch;
    const fresh = this.#cut(text, text.slice(start, end), start, line - 1);
    if (reachesFar(before, start) || reachesFar(fresh)) return undefined;
    const all = spliced(before.all, fresh.all, stretch);
    const areAllRead = before.tokens === before.all && fresh.tokens === fresh.all;
    const tokens = areAllRead ? all.tokens : spliced(before.tokens, fresh.tokens, stretch).tokens;
    const comments = spliced(before.comments, fresh.comments, stretch);
    const strange = spliced(before.strange, fresh.strange, stretch);
    const odd = spliced(before.odd, fresh.odd, stretch).tokens;
    const lines = linesIn(text.slice(start, end)) - linesIn(before.text.slice(start, oldEnd));
    for (const { behind } of [all, comments, strange]) move(behind, end - oldEnd, lines);
    return { text, tokens, all: all.tokens, odd, comments: comments.tokens, strange: strange.tokens };
  }

  /** What the parser is given, with a list of comments that it may change. */
  result({ text, tokens, odd, comments, strange }: Cut): LexerResult {
    const errors = [...strangeRuns(strange), ...odd.flatMap((token) => errorOf(token, text) ?? [])];
    return {
      tokens: [...tokens],
      hidden: [...comments],
      errors: errors.sort((a, b) => a.offset - b.offset).slice(0, maximumErrors),
    };
  }

  #cut(text: string, stretch: string, offset: number, lines: number): Cut {
    const { tokens: all, groups } = this.chevrotainLexer.tokenize(stretch);
    const { hidden: comments = [], strange = [] } = groups;
    if (offset > 0 || lines > 0) for (const tokens of [all, comments, strange]) move(tokens, offset, lines);
    const odd = all.filter(isOdd);
    const hasSigns = odd.some(({ tokenType }) => tokenType.name === sign);
    const tokens = hasSigns ? all.filter((token, index) => !isLeadingSign(token, all[index - 1])) : all;
    return { text, all, tokens, odd, comments, strange };
  }
}

const linesIn = (text: string): number => text.match(/\r\n|[\r\n]/g)?.length ?? 0;

/** Characters that stand for nothing, those that stand together as one. */
function strangeRuns(tokens: readonly IToken[]): ILexingError[] {
  const runs: { first: IToken; image: string }[] = [];
  for (const token of tokens) {
    const last = runs.at(-1);
    if (last && last.first.startOffset + last.image.length === token.startOffset) last.image += token.image;
    else if (runs.length < maximumErrors) runs.push({ first: token, image: token.image });
    else break;
  }
  return runs.map(({ first, image }) => error(first, strangeMessage(image), image.length));
}

function strangeMessage(image: string): string {
  const shown = image.length > 20 ? `${image.slice(0, 20)}…` : image;
  if (image === '.') return 'A full stop ends nothing here; a clause ends with ; or a new line.';
  if (image === '?' || image === '!') return `A clause ends with ; or a new line, not with ${image}`;
  if (image === ':') return 'A colon stands only between hours and minutes.';
  if (image === '#') return 'A comment begins with //.';
  if (/^["'“”„‘’«»`]+$/u.test(image)) return 'Write texts between straight double quotes: "…".';
  return `${isPrintable(shown) ? `“${shown}”` : codeOf(image)} is not used in the language.`;
}

const isPrintable = (text: string): boolean => !/[\p{C}\p{Z}]/u.test(text);
const codeOf = (text: string): string =>
  `The character U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Whether there may be something to say about a token. */
const isOdd = ({ image, tokenType: { name } }: IToken): boolean =>
  Object.hasOwn(tolerated, name) || (name === 'ID' && beyondAscii.test(image));

function errorOf(token: IToken, text: string): ILexingError | undefined {
  const { image, startOffset, tokenType } = token;
  const like = Object.hasOwn(tolerated, tokenType.name) ? tolerated[tokenType.name] : undefined;
  if (like) {
    const behind = text.slice(startOffset + image.length, startOffset + image.length + 30);
    return like.message && error(token, like.message(image, behind));
  }
  const odd = oddCharacter(image);
  return odd === undefined ? undefined : error(token, `“${odd}” cannot stand in a name or a unit.`);
}

const sign = 'CURRENCY_SIGN';

/** "€ 500": the sign is told, and then left out. Behind a number it is a unit. */
const isLeadingSign = ({ tokenType, startLine }: IToken, before: IToken | undefined): boolean =>
  tokenType.name === sign && !(before?.tokenType.name === 'NUMBER' && before.endLine === startLine);

const error = (token: IToken, message: string, length = token.image.length): ILexingError => ({
  offset: token.startOffset,
  line: token.startLine,
  column: token.startColumn,
  length,
  message,
});
