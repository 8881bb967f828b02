import type { ILexingError, IToken, TokenType } from 'chevrotain';
import { DefaultLexer, type LexerResult, type TokenizeOptions } from 'langium';
import { decimalComma, thousandsComma, tooDeep } from './messages.ts';

/** Deeper brackets than this are no agreement, and would use up the stack. */
const DEEPEST = 200;

/** Splits a text into tokens, and sees to what the parser alone would stumble over. */
export class SlaLexer extends DefaultLexer {
  override tokenize(text: string, options?: TokenizeOptions): LexerResult {
    const result = super.tokenize(text, options);
    const number = this.definition['NUMBER'];
    const joined = number ? joinedNumbers(result.tokens, number, text) : { tokens: result.tokens, errors: [] };
    const shallow = cutAtDepth(joined.tokens);
    return { ...result, tokens: shallow.tokens, errors: [...result.errors, ...joined.errors, ...shallow.errors] };
  }
}

/** "99,9" and "12,000" are told once and read as the numbers they mean, so that the rest of the clause stands. */
function joinedNumbers(tokens: readonly IToken[], number: TokenType, text: string) {
  const joined: IToken[] = [];
  const errors: ILexingError[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const [first, comma, last] = tokens.slice(index, index + 3) as [IToken, IToken?, IToken?];
    if (
      !isNumber(first) ||
      comma?.image !== ',' ||
      !last ||
      !isNumber(last) ||
      !touch(first, comma) ||
      !touch(comma, last)
    ) {
      joined.push(first);
      continue;
    }
    const image = text.slice(first.startOffset, (last.endOffset ?? last.startOffset) + 1);
    const message = /^\d{1,3},\d{3}$/.test(image) ? thousandsComma(image) : decimalComma(image);
    errors.push({ ...place(first), length: image.length, message });
    joined.push({ ...last, ...start(first), image, tokenType: number, tokenTypeIdx: number.tokenTypeIdx ?? 0 });
    index += 2;
  }
  return { tokens: errors.length > 0 ? joined : [...tokens], errors };
}

const isNumber = ({ tokenType }: IToken): boolean => tokenType.name === 'NUMBER' || tokenType.name === 'NUMBER_END';
const touch = (before: IToken, after: IToken): boolean =>
  (before.endOffset ?? before.startOffset) + 1 === after.startOffset;
const start = ({ startOffset, startLine, startColumn }: IToken) => ({ startOffset, startLine, startColumn });
const place = ({ startOffset: offset, startLine: line, startColumn: column }: IToken) => ({ offset, line, column });

/** Ends the text where brackets or negations are nested too deeply. */
function cutAtDepth(tokens: readonly IToken[]): { tokens: IToken[]; errors: ILexingError[] } {
  let depth = 0;
  let negations = 0;
  for (const [index, token] of tokens.entries()) {
    negations = token.image === 'not' ? negations + 1 : 0;
    if (token.image === '(') depth += 1;
    else if (token.image === ')' || token.image === '}') depth = token.image === ')' ? Math.max(0, depth - 1) : 0;
    if (depth + negations > DEEPEST) {
      return {
        tokens: tokens.slice(0, index),
        errors: [{ ...place(token), length: token.image.length, message: tooDeep(DEEPEST) }],
      };
    }
  }
  return { tokens: [...tokens], errors: [] };
}
