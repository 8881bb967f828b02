/** A formula as it is printed in an agreement. Brackets stay where they are, so that it can be printed again. */
export type Expression =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'group'; readonly of: Expression }
  | {
      readonly kind: 'sum' | 'product';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Expression;
      readonly right: Expression;
    };

/** What cannot be read as a formula: where the reader stumbles, and whether a bracket is the reason. */
export interface Unread {
  readonly kind: 'unread';
  readonly brackets: boolean;
  /** The text from there on; empty at the end. */
  readonly rest: string;
}

interface Token {
  readonly kind: 'number' | 'word' | 'sign' | 'strange';
  readonly text: string;
  readonly start: number;
}

/** Nobody prints longer ones, and brackets in brackets must not use up the stack. */
const MOST_CHARACTERS = 400;

const TOKEN = /(\d+(?:\.\d+)?(?:\s*%)?)|([\p{L}_][\p{L}\p{N}_]*)|([-+*/()=])|(\S)/gu;
const SIGNS: ReadonlyMap<string, string> = new Map([
  ...[...'×·'].map((sign) => [sign, '*'] as const),
  ...[...'÷:'].map((sign) => [sign, '/'] as const),
  ...[...'−–'].map((sign) => [sign, '-'] as const),
  ...[...'[{'].map((sign) => [sign, '('] as const),
  ...[...']}'].map((sign) => [sign, ')'] as const),
]);

/** Whether each bracket of a text is closed, and none is closed that was not opened. */
export function bracketsClose(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    const sign = SIGNS.get(character) ?? character;
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/**
 * Reads numbers, the symbols that are known, `+ - * /` with their usual signs and ranks, and brackets of any form. What stands
 * before `=` is the name of the result. A lone `x` between two operands multiplies them, unless it is a symbol itself.
 */
export function readFormula(text: string, symbols: ReadonlySet<string>): Expression | Unread {
  const tokens = text.length > MOST_CHARACTERS ? [] : tokensOf(text.slice(text.indexOf('=') + 1));
  return new Reader(tokens, symbols, text.slice(text.indexOf('=') + 1)).whole();
}

const tokensOf = (text: string): Token[] =>
  Array.from(text.matchAll(TOKEN), ({ index, 0: whole, 1: number, 2: word, 3: sign }): Token => {
    const usual = SIGNS.get(whole);
    const kind = number ? 'number' : word ? 'word' : (sign ?? usual) ? 'sign' : 'strange';
    return { kind, text: usual ?? whole, start: index };
  });

class Reader {
  #at = 0;
  readonly #tokens: readonly Token[];
  readonly #symbols: ReadonlySet<string>;
  readonly #text: string;

  constructor(tokens: readonly Token[], symbols: ReadonlySet<string>, text: string) {
    this.#tokens = tokens;
    this.#symbols = symbols;
    this.#text = text;
  }

  whole(): Expression | Unread {
    const read = this.#sum();
    return read && this.#at === this.#tokens.length ? read : this.#unread();
  }

  #unread(): Unread {
    const token = this.#tokens[this.#at];
    return {
      kind: 'unread',
      brackets: !bracketsClose(this.#text),
      rest: token ? this.#text.slice(token.start).trim() : '',
    };
  }

  #sum(): Expression | undefined {
    return this.#chain('sum', ['+', '-'], () => this.#product());
  }

  #product(): Expression | undefined {
    return this.#chain('product', ['*', '/'], () => this.#operand());
  }

  #chain(
    kind: 'sum' | 'product',
    operators: readonly ('+' | '-' | '*' | '/')[],
    next: () => Expression | undefined,
  ): Expression | undefined {
    let left = next();
    for (;;) {
      const sign = this.#sign();
      const operator = operators.find((each) => each === sign);
      if (!left || !operator) return left;
      this.#at += 1;
      const right = next();
      left = right && { kind, operator, left, right };
    }
  }

  /** The sign that stands here; "x" between two operands is one. */
  #sign(): string | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind === 'sign') return token.text;
    return token && /^x$/i.test(token.text) && !this.#symbols.has(token.text) ? '*' : undefined;
  }

  #operand(): Expression | undefined {
    const token = this.#tokens[this.#at];
    if (token?.kind === 'number' || token?.kind === 'word') {
      this.#at += 1;
      return token.kind === 'number' ? { kind: 'number', text: token.text } : { kind: 'symbol', name: token.text };
    }
    if (token?.text !== '(') return undefined;
    this.#at += 1;
    const of = this.#sum();
    if (!of || this.#tokens[this.#at]?.text !== ')') return undefined;
    this.#at += 1;
    // Brackets around brackets say nothing.
    return of.kind === 'group' ? of : { kind: 'group', of };
  }
}

/** The formula in the usual signs. */
export function writeFormula(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return expression.text;
    case 'symbol':
      return expression.name;
    case 'group':
      return `(${writeFormula(expression.of)})`;
    default:
      return `${writeFormula(expression.left)} ${expression.operator} ${writeFormula(expression.right)}`;
  }
}

/** The symbols of a formula, in the order of the text, each once. */
export function symbolsIn(expression: Expression): ReadonlySet<string> {
  switch (expression.kind) {
    case 'number':
      return new Set();
    case 'symbol':
      return new Set([expression.name]);
    case 'group':
      return symbolsIn(expression.of);
    default:
      return new Set([...symbolsIn(expression.left), ...symbolsIn(expression.right)]);
  }
}
