import {
  createTokenInstance,
  EOF,
  type IRecognitionException,
  type IToken,
  MismatchedTokenException,
  type TokenType,
} from 'chevrotain';
import {
  type AstNode,
  GrammarAST,
  type LangiumCoreServices,
  LangiumParser,
  type ParseResult,
  type ParserOptions,
} from 'langium';
import { withoutConsequences, type Told } from './errors/consequences.ts';
import { explain } from './errors/explain.ts';
import { GrammarWords } from './errors/grammar-words.ts';
import { SlaErrorMessages, type Stumble } from './errors/messages.ts';
import { type Clause, endOfBlock, type Explanation, type Situation } from './errors/situation.ts';
import { maximumDepth, maximumErrors } from './limits.ts';
import { LinearNodeBuilder } from './node-builder.ts';

type Subrule = Parameters<LangiumParser['subrule']>;

/** A clause that is being read, and the one inside it that was read last. */
interface Frame extends Clause {
  last: Clause | undefined;
}

/** Reads a file and tells what it cannot read in the reader's words. It ends in time and depth on any text. */
export class SlaParser extends LangiumParser {
  readonly #messages: SlaErrorMessages | undefined;
  /** By the call in the grammar: the rule it calls, if that is a clause. */
  readonly #clauses = new Map<Subrule[3], string | undefined>();
  #grammar: GrammarWords | undefined;
  #tokens: readonly IToken[] | undefined;
  #frames: Frame[] = [];
  #depth = 0;
  #told: (Explanation & { readonly endOfBlock?: number | undefined })[] = [];
  #givenUp: { readonly message: string; readonly index: number } | undefined;

  constructor(services: LangiumCoreServices) {
    super(services);
    const messages = services.parser.ParserErrorMessageProvider;
    this.#messages = messages instanceof SlaErrorMessages ? messages : undefined;
    // A private property of Langium's parser, and the only way to the builder of its trees.
    Reflect.set(this, 'nodeBuilder', new LinearNodeBuilder());
  }

  override parse<T extends AstNode = AstNode>(input: string, options?: ParserOptions): ParseResult<T> {
    this.#tokens = undefined;
    this.#frames = [{ rule: '', start: 0, last: undefined }];
    this.#depth = 0;
    this.#told = [];
    this.#givenUp = undefined;
    if (this.#messages) this.#messages.listener = (stumble) => this.#tell(stumble);
    try {
      const result = super.parse<T>(input, options);
      return { ...result, parserErrors: this.#errorsOf(result, input) };
    } finally {
      if (this.#messages) this.#messages.listener = undefined;
      this.#tokens = undefined;
    }
  }

  override subrule(...args: Subrule): void {
    if (this.isRecording()) return super.subrule(...args);
    const clause = this.#clauseOf(args[3]);
    this.#depth += 1;
    if (this.#depth > maximumDepth) this.#giveUp('This is nested too deeply to be read.', this.#position());
    if (clause !== undefined) this.#frames.push({ rule: clause, start: this.#position(), last: undefined });
    try {
      super.subrule(...args);
    } finally {
      this.#depth -= 1;
      const done = clause === undefined ? undefined : this.#frames.pop();
      const around = this.#frames.at(-1);
      if (done && around) around.last = done;
    }
  }

  #words(): GrammarWords {
    return (this.#grammar ??= new GrammarWords(Object.values(this.wrapper.getGAstProductions()), 'SlaFile'));
  }

  #clauseOf(call: Subrule[3]): string | undefined {
    let clause = this.#clauses.get(call);
    if (clause === undefined && !this.#clauses.has(call)) {
      const rule = GrammarAST.isRuleCall(call) ? call.rule.ref?.name : undefined;
      this.#clauses.set(call, (clause = rule !== undefined && this.#words().isClause(rule) ? rule : undefined));
    }
    return clause;
  }

  /** Index of the next token. Chevrotain keeps it from its users, though Langium's completion needs it as well. */
  #position(): number {
    return Number(Reflect.get(this.wrapper, 'currIdx')) + 1;
  }

  /** The tokens of the text, without those that Chevrotain pads it with. */
  #allTokens(): readonly IToken[] {
    if (!this.#tokens) {
      const { input } = this.wrapper;
      let end = input.length;
      while (end > 0 && input[end - 1]?.tokenType === EOF) end -= 1;
      this.#tokens = input.slice(0, end);
    }
    return this.#tokens;
  }

  #tell({ actual, expected, rule }: Stumble): string {
    const tokens = this.#allTokens();
    if (this.#givenUp) {
      this.#told.push({ message: '', index: this.#givenUp.index });
      return '';
    }
    const at = actual ? indexOf(actual, tokens) : tokens.length;
    if (this.#told.length === maximumErrors) this.#giveUp('There are too many mistakes; the rest was not read.', at);
    const situation = this.#situation(at, rule, expected);
    const { owner } = situation;
    const explanation = explain(situation);
    this.#told.push({ ...explanation, endOfBlock: owner && endOfBlock(situation, owner.start) });
    return explanation.message;
  }

  #situation(at: number, rule: string, expected: TokenType | undefined): Situation {
    const grammar = this.#words();
    const frame = this.#frames.at(-1);
    const around = this.#frames.at(-2);
    const endsBlock = (expected?.name === '}' || expected === EOF) && grammar.isBlock(rule);
    const owner = endsBlock ? frame : around;
    return {
      grammar,
      tokens: this.#allTokens(),
      at,
      block: endsBlock ? rule : undefined,
      clause: endsBlock ? undefined : frame,
      before: endsBlock ? frame?.last : around?.last,
      owner: owner?.rule ? owner : undefined,
    };
  }

  /** Lets the text end here, so that whatever is at work comes to its end. */
  #giveUp(message: string, index: number): void {
    if (this.#givenUp) return;
    const tokens = this.#allTokens();
    this.#givenUp = { message, index };
    this.wrapper.input.fill(endOfFile, Math.min(index, tokens.length));
  }

  #errorsOf({ lexerErrors, parserErrors }: ParseResult, text: string): IRecognitionException[] {
    const tokens = this.#allTokens();
    const last = tokens.at(-1);
    const told = parserErrors.flatMap((error, number): Told[] => {
      const { message, index, until, endOfBlock: end } = this.#told[number] ?? { message: '', index: 0 };
      if (message === '') return [];
      Object.assign(error, { message, token: tokens[index] ?? endOfFile, previousToken: tokens[index - 1] ?? last });
      return [{ error, index, until, endOfBlock: end }];
    });
    if (this.#givenUp) {
      const { message, index } = this.#givenUp;
      const token = tokens[index] ?? endOfFile;
      const error = new MismatchedTokenException(message, token, tokens[index - 1] ?? token);
      told.push({ error, index, until: undefined, endOfBlock: undefined });
    }
    return withoutConsequences(told, tokens, lexerErrors, text);
  }
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
