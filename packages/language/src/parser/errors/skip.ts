import type { IToken, TokenType } from 'chevrotain';

export const beginsLine = (token: IToken, before: IToken | undefined): boolean =>
  before === undefined || (before.endLine ?? 0) < (token.startLine ?? 0);

/**
 * Where a clause that cannot be read ends: before the semicolon or brace behind it, or with its line. A block that
 * begins in it belongs to it, but for the parts that begin a line without indentation; and so do rows of a table,
 * unless they stand in the block by themselves.
 */
export function endOfClause(
  tokens: readonly IToken[],
  start: number,
  parts: ReadonlySet<TokenType>,
  ownRows: boolean,
): number {
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token || (token.startColumn === 1 && parts.has(token.tokenType))) return index;
    const goesOn = ownRows && token.tokenType.name === 'BAR';
    if (depth === 0 && !goesOn && (/^[;}]$/.test(token.image) || beginsLine(token, tokens[index - 1]))) return index;
    if (token.image === '{') depth += 1;
    if (token.image === '}') depth -= 1;
  }
  return tokens.length;
}

/**
 * Where a part ends: behind the brace that closes its block, or where the next part begins a line. That must not be
 * indented further than this one, since many words begin a part as well as a clause.
 */
export function endOfPart(tokens: readonly IToken[], start: number, parts: ReadonlySet<TokenType>): number {
  const column = tokens[start]?.startColumn ?? 1;
  let depth = 0;
  for (let index = start; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) return index;
    const isAligned = (token.startColumn ?? 1) <= column && beginsLine(token, tokens[index - 1]);
    if (index > start && isAligned && parts.has(token.tokenType)) return index;
    if (token.image === '{') depth += 1;
    // A brace that has no partner still ends a part when it stands where that began.
    if (token.image === '}' && (depth -= 1) <= 0 && (depth === 0 || isAligned)) return index + 1;
  }
  return tokens.length;
}
