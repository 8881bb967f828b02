import type { ILexingError, IToken } from 'chevrotain';
import { DefaultLexer, type LexerResult } from 'langium';
import { oddCharacter } from './characters.ts';
import { maximumErrors } from './limits.ts';
import { tolerated } from './tolerant-tokens.ts';

const beyondAscii = /[^\0-\x7F]/;

/** Cuts a text into tokens and says in the reader's words what is not in the language. It stops at nothing. */
export class SlaLexer extends DefaultLexer {
  override tokenize(text: string): LexerResult {
    const { tokens, groups } = this.chevrotainLexer.tokenize(text);
    const errors = strangeRuns(groups['strange'] ?? []);
    for (const token of tokens) {
      const found = errorOf(token, text);
      if (found) errors.push(found);
    }
    return {
      tokens: tokens.filter((token, index) => !isLeadingSign(token, tokens[index - 1])),
      hidden: groups['hidden'] ?? [],
      errors: errors.sort((a, b) => a.offset - b.offset).slice(0, maximumErrors),
    };
  }
}

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

function errorOf(token: IToken, text: string): ILexingError | undefined {
  const { image, startOffset, tokenType } = token;
  const like = Object.hasOwn(tolerated, tokenType.name) ? tolerated[tokenType.name] : undefined;
  if (like) {
    const behind = text.slice(startOffset + image.length, startOffset + image.length + 30);
    return like.message && error(token, like.message(image, behind));
  }
  if (tokenType.name !== 'ID' || !beyondAscii.test(image)) return undefined;
  const odd = oddCharacter(image);
  return odd === undefined ? undefined : error(token, `“${odd}” cannot stand in a name or a unit.`);
}

/** "€ 500": the sign is told, and then left out. Behind a number it is a unit. */
const isLeadingSign = ({ tokenType, startLine }: IToken, before: IToken | undefined): boolean =>
  tokenType.name === 'CURRENCY_SIGN' && !(before?.tokenType.name === 'NUMBER' && before.endLine === startLine);

const error = (token: IToken, message: string, length = token.image.length): ILexingError => ({
  offset: token.startOffset,
  line: token.startLine,
  column: token.startColumn,
  length,
  message,
});
