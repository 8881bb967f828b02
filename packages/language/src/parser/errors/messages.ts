import { EOF, type IToken, type TokenType } from 'chevrotain';
import { AbstractParserErrorMessageProvider } from 'langium';

/** What the parser met: a token that none of its ways goes on with, and the one it needs there if there is just one. */
export interface Stumble {
  readonly actual: IToken | undefined;
  readonly expected: TokenType | undefined;
  /** The rule at work. */
  readonly rule: string;
}

/** Hands each mistake to whoever reads a file at the moment; a parser that only completes words needs no messages. */
export class SlaErrorMessages extends AbstractParserErrorMessageProvider {
  listener: ((stumble: Stumble) => string) | undefined;

  override buildMismatchTokenMessage(options: { expected: TokenType; actual: IToken; ruleName: string }): string {
    return this.#tell(options.actual, options.ruleName, options.expected);
  }

  override buildNotAllInputParsedMessage(options: { firstRedundant: IToken; ruleName: string }): string {
    return this.#tell(options.firstRedundant, options.ruleName, EOF);
  }

  override buildNoViableAltMessage(options: { actual: IToken[]; ruleName: string }): string {
    return this.#tell(options.actual[0], options.ruleName);
  }

  override buildEarlyExitMessage(options: { actual: IToken[]; ruleName: string }): string {
    return this.#tell(options.actual[0], options.ruleName);
  }

  #tell(actual: IToken | undefined, rule: string, expected?: TokenType): string {
    return this.listener?.({ actual, expected, rule: rule.replace(/\u200B$/, '') }) ?? '';
  }
}
