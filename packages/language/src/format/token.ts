/** A clause, a part or a row: what stands on lines of its own. */
export interface Item {
  /** The type of its node, such as `Payment`. */
  readonly kind: string;
  /** The type of the node around it. */
  readonly within: string;
  /** Index of its first token. */
  readonly first: number;
  /** Index of its last token. */
  last: number;
  /** How many braces are open around it. */
  readonly depth: number;
  /** Whether a ";" may follow it. */
  readonly separable: boolean;
}

/** A token or a comment, with what its layout depends on. */
export interface Token {
  /** The name of its terminal, or the keyword itself. */
  readonly type: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How many lines the source begins between the token before and this one. */
  readonly breaks: number;
  /** The rule of the grammar that it is written in. */
  readonly rule: string;
  readonly comment: 'line' | 'block' | undefined;
  /** How many braces are open around it; those of a block belong to what is around the block. */
  readonly depth: number;
  /** The item that begins with it. */
  readonly item: Item | undefined;
  /** Whether it stands between two items, and could be left out. */
  readonly isSeparator: boolean;
  /** The properties of the syntax tree that begin with it. */
  readonly properties: readonly string[];
}

export const OPEN = '{';
export const CLOSE = '}';
export const BAR = 'BAR';
export const ROW_END = 'ROW_END';
export const TEXT_BLOCK = 'TEXT_BLOCK';
export const STRING = 'STRING';
/** A number that is followed by the end of its line, a comment or punctuation: a word behind it would be its unit. */
export const NUMBER_END = 'NUMBER_END';
export const BLOCK_COMMENT = 'BLOCK_COMMENT';

export const countBreaks = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

export const isMultiline = (token: Token): boolean => /[\r\n]/.test(token.text);
