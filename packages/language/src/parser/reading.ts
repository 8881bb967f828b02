import {
  createTokenInstance,
  EOF,
  type ILexingError,
  type IRecognitionException,
  type IToken,
  MismatchedTokenException,
} from 'chevrotain';
import { isNextPart } from './errors/braces.ts';
import { withoutConsequences } from './errors/consequences.ts';
import { explain } from './errors/explain.ts';
import type { GrammarWords } from './errors/grammar-words.ts';
import type { Stumble } from './errors/messages.ts';
import type { Clause, Explanation, Situation } from './errors/situation.ts';
import { beginsLine, endOfClause, endOfPart } from './errors/skip.ts';
import { maximumBrackets, maximumErrors } from './limits.ts';

/** Where a parser stands in its tokens; setting it lets the parser go on there. */
export interface Position {
  index: number;
  /** The tokens, with some more at their end that stand for the end of the text. They may be changed. */
  readonly input: IToken[];
}

/** A clause that is being read, and the one inside it that was read last. */
interface Frame extends Clause {
  last: Clause | undefined;
}

/** One run of the parser over a text: which clause it is in, what it could not read, and where it goes on behind that. */
export class Reading {
  readonly #grammar: GrammarWords;
  readonly #position: Position;
  readonly #frames: Frame[] = [{ rule: '', start: 0, last: undefined }];
  /** What was said about the mistakes that the parser itself keeps, in their order. */
  readonly #stumbles: Explanation[] = [];
  /** What was met between two clauses. */
  readonly #strays: Explanation[] = [];
  #untold = 0;
  #tokens: readonly IToken[] | undefined;
  #givenUp: Explanation | undefined;

  constructor(grammar: GrammarWords, position: Position) {
    this.#grammar = grammar;
    this.#position = position;
  }

  /** A clause, part or row begins. What it gives back is for {@link leave}. */
  enter(rule: string): number {
    this.#frames.push({ rule, start: this.#position.index, last: undefined });
    return this.mistakes;
  }

  /** A clause is taken over that was read before; the parser goes on behind it. */
  pass(rule: string, end: number): void {
    const around = this.#frames.at(-1);
    if (around) around.last = { rule, start: this.#position.index };
    this.#position.index = end;
  }

  /** It ends, or could not be read further. Then the next one is looked for. */
  leave(before: number): void {
    const frame = this.#frames.pop();
    const around = this.#frames.at(-1);
    if (!frame || !around) return;
    around.last = frame;
    if (this.mistakes === before || this.#givenUp) return;
    const { index } = this.#position;
    this.#position.index = around.rule === '' ? Math.max(index, this.#endOfPart(frame.start)) : this.#behind(frame);
  }

  /** Where to go on behind a clause with a mistake: where the parser is, unless that is still in the clause. */
  #behind({ start, rule }: Clause): number {
    const { index } = this.#position;
    const token = this.#all[index];
    const previous = this.#all[index - 1];
    const isBehind = index > start && (!token || beginsLine(token, previous) || previous?.image === '}');
    return isBehind ? index : this.#endOfClause(Math.max(index, start + 1), rule);
  }

  /** Before each clause of a block: tells and leaves out what is none. */
  toNextClause(block: string): boolean {
    for (let isFirst = true; ; isFirst = false) {
      const { index: at } = this.#position;
      const token = this.#all[at];
      if (this.#givenUp || !token || this.#grammar.headsIn(block).has(token.tokenType)) return true;
      if (token.image === '}' && block !== this.#grammar.entry) return true;
      const situation = this.#situation({ at, block });
      if (isNextPart(situation)) return false;
      if (this.#grammar.begins(block, token)) return true;
      const explanation = explain(situation);
      if (isFirst || !explanation.isVague) this.#strays.push(explanation);
      else this.#untold += 1;
      this.#checkCount(at);
      this.#position.index = this.#behindStray(at, block);
    }
  }

  #behindStray(at: number, block: string): number {
    const image = this.#all[at]?.image;
    if (image === ';' || image === '}') return at + 1;
    if (block === this.#grammar.entry) return this.#endOfPart(at);
    const end = this.#endOfClause(at + 1, block);
    return this.#all[end]?.image === ';' ? end + 1 : end;
  }

  /** Says what is wrong where the parser could not go on. */
  tell({ actual, expected, rule }: Stumble): string {
    const at = actual && !this.#givenUp ? indexOf(actual, this.#all) : this.#all.length;
    const endsBlock = (expected?.name === '}' || expected === EOF) && this.#grammar.loopOf(rule) !== undefined;
    const explanation = this.#givenUp
      ? { message: '', index: at }
      : explain(this.#situation({ at, block: endsBlock ? rule : undefined }));
    this.#stumbles.push(explanation);
    this.#checkCount(at);
    return explanation.message;
  }

  /** Lets the text end here, so that whatever is at work comes to its end. */
  giveUp(message: string, index = this.#position.index): void {
    if (this.#givenUp) return;
    this.#givenUp = { message, index: Math.min(index, this.#all.length) };
    this.#position.input.fill(endOfFile, this.#givenUp.index);
  }

  /** Whether the text was not read to its end. */
  get isCutShort(): boolean {
    return this.#givenUp !== undefined;
  }

  /** All that cannot be read, each mistake once, with the token that a reader would point at. */
  errors(found: readonly IRecognitionException[], lexerErrors: readonly ILexingError[], text: string) {
    const tokens = this.#all;
    const place = (index: number) => ({
      token: tokens[index] ?? endOfFile,
      previousToken: tokens[index - 1] ?? tokens.at(-1) ?? endOfFile,
    });
    const own = [...(this.#givenUp ? [this.#givenUp] : []), ...this.#strays].map(({ message, index }) => {
      const { token, previousToken } = place(index);
      return { error: new MismatchedTokenException(message, token, previousToken), index };
    });
    const told = found.flatMap((error, number) => {
      const { message, index } = this.#stumbles[number] ?? { message: '', index: 0 };
      return message === '' ? [] : [{ error: Object.assign(error, { message, ...place(index) }), index }];
    });
    return withoutConsequences([...own, ...told], tokens, lexerErrors, text);
  }

  /** How many mistakes were met that may be told. */
  get mistakes(): number {
    return this.#stumbles.length + this.#strays.length;
  }

  #checkCount(at: number): void {
    const isTooMuch = this.mistakes > maximumErrors || this.#untold > 10 * maximumErrors;
    if (isTooMuch) this.giveUp('There are too many mistakes; the rest was not read.', at);
  }

  #situation({ at, block }: { readonly at: number; readonly block: string | undefined }): Situation {
    const frame = this.#frames.at(-1);
    const around = this.#frames.at(-2);
    const owner = block === undefined ? around : frame;
    return {
      grammar: this.#grammar,
      tokens: this.#all,
      at,
      block,
      clause: block === undefined ? frame : undefined,
      before: owner?.last,
      owner: owner?.rule ? owner : undefined,
    };
  }

  get #parts() {
    return this.#grammar.headsIn(this.#grammar.entry);
  }

  /** Where a clause ends that is of this rule, or stands in a block of this rule. */
  #endOfClause(start: number, rule: string): number {
    const heads = [...this.#grammar.heads(rule), ...this.#grammar.headsIn(rule)];
    const areRows = heads.some(({ name }) => name === 'BAR');
    return endOfClause(this.#all, start, this.#parts, !areRows);
  }

  #endOfPart(start: number): number {
    return endOfPart(this.#all, start, this.#parts);
  }

  /** The tokens of the text, without those that the parser puts at its end. */
  get #all(): readonly IToken[] {
    if (!this.#tokens) {
      const { input } = this.#position;
      let end = input.length;
      while (end > 0 && input[end - 1]?.tokenType === EOF) end -= 1;
      this.#tokens = input.slice(0, end);
      const tooDeep = bracketTooDeep(this.#tokens);
      if (tooDeep !== undefined) this.giveUp(tooDeepMessage, tooDeep);
    }
    return this.#tokens;
  }
}

export const tooDeepMessage = 'This is nested too deeply to be read.';

/** Index of the first bracket within too many others of the same clause. */
function bracketTooDeep(tokens: readonly IToken[]): number | undefined {
  let depth = 0;
  for (const [index, { image }] of tokens.entries()) {
    if (image === '(') depth += 1;
    else if (image === ')') depth -= 1;
    else if (image === ';' || image === '{' || image === '}') depth = 0;
    if (depth > maximumBrackets) return index;
  }
  return undefined;
}

const endOfFile = createTokenInstance(EOF, '', NaN, NaN, NaN, NaN, NaN, NaN);

/** Where a token stands among all; behind them if it is none of them. */
function indexOf({ startOffset, tokenType }: IToken, tokens: readonly IToken[]): number {
  if (tokenType === EOF) return tokens.length;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.startOffset ?? Infinity) < startOffset) low = middle + 1;
    else high = middle;
  }
  return low;
}
