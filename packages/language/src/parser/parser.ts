import { type IToken, isRecognitionException } from 'chevrotain';
import {
  type AstNode,
  GrammarAST,
  type LangiumCoreServices,
  LangiumParser,
  type Lexer,
  type LexerResult,
  type ParseResult,
  type ParserOptions,
} from 'langium';
import type { SlaFile } from '../generated/ast.ts';
import { GrammarWords } from './errors/grammar-words.ts';
import { SlaErrorMessages } from './errors/messages.ts';
import { maximumDepth } from './limits.ts';
import { SlaLexer } from './lexer.ts';
import { type Earlier, Parts, partsOf } from './parts.ts';
import { type Position, Reading, tooDeepMessage } from './reading.ts';
import { TreeBuilder } from './tree-builder.ts';

type Subrule = Parameters<LangiumParser['subrule']>;
type Many = Parameters<LangiumParser['many']>;

/** What is called somewhere in the grammar. */
interface Call {
  readonly rule: string;
  readonly isClause: boolean;
}

/**
 * Reads a file and tells what it cannot read in the reader's words. It ends in time and depth on any text.
 *
 * Chevrotain recovers by looking for a token that could follow any of the rules at work. Here nearly every word begins
 * a clause somewhere, so that it goes on in the middle of a line or leaves a block too early. Therefore a clause that
 * cannot be read ends with its line here, and a part with its block.
 */
export class SlaParser extends LangiumParser {
  readonly #messages: SlaErrorMessages | undefined;
  readonly #calls = new Map<Subrule[3], Call>();
  readonly #position: Position;
  readonly #builder = new TreeBuilder();
  readonly #lexer: SlaLexer;
  protected override readonly lexer: Lexer;
  /** What was read before, by the file that it became. */
  readonly #earlier = new WeakMap<AstNode, Earlier>();
  /** The parts of the text that is being read, if they are to be remembered, and the comments that have no place yet. */
  #parts: Parts | undefined;
  #comments: IToken[] = [];
  /** Whether the parser gave up in the text that it read last. */
  #isCutShort = false;
  #words: GrammarWords | undefined;
  #reading: Reading | undefined;
  /** The rules at work. */
  #rules: string[] = [];

  constructor(services: LangiumCoreServices) {
    super(services);
    const messages = services.parser.ParserErrorMessageProvider;
    this.#messages = messages instanceof SlaErrorMessages ? messages : undefined;
    this.#position = positionOf(this.wrapper);
    // A private property of Langium's parser, and the only way to the builder of its trees.
    Reflect.set(this, 'nodeBuilder', this.#builder);
    const lexer = services.parser.Lexer;
    if (!(lexer instanceof SlaLexer)) throw new TypeError('The parser needs the lexer of the language.');
    this.#lexer = lexer;
    this.lexer = { definition: lexer.definition, tokenize: (text) => this.#tokenize(text) };
  }

  /**
   * Reads a file and remembers it, so that it can be read again in a fraction of the time when it has changed. What a file
   * read before has in common with the text is taken from it, so that it is of no use afterwards.
   */
  reread<T extends AstNode = SlaFile>(text: string, before: AstNode): ParseResult<T> {
    const earlier = this.#earlier.get(before);
    this.#earlier.delete(before);
    const parts = (earlier && partsOf(earlier, text, this.#lexer)) ?? new Parts(this.#lexer.cut(text));
    this.#parts = parts;
    try {
      const result = this.parse<T>(text);
      const now = parts.complete(result.value as AstNode as SlaFile);
      if (!this.#isCutShort) this.#earlier.set(result.value, now);
      return result;
    } finally {
      this.#parts = undefined;
    }
  }

  #tokenize(text: string): LexerResult {
    const result = this.#lexer.result(this.#parts?.cut ?? this.#lexer.cut(text));
    this.#comments = result.hidden;
    return result;
  }

  override parse<T extends AstNode = AstNode>(input: string, options?: ParserOptions): ParseResult<T> {
    this.#words ??= new GrammarWords(Object.values(this.wrapper.getGAstProductions()), 'SlaFile');
    const reading = new Reading(this.#words, this.#position);
    this.#reading = reading;
    this.#rules = [options?.rule ?? this.#words.entry];
    if (this.#messages) this.#messages.listener = (stumble) => reading.tell(stumble);
    try {
      const result = super.parse<T>(input, options);
      return { ...result, parserErrors: reading.errors(result.parserErrors, result.lexerErrors, input) };
    } finally {
      if (this.#messages) this.#messages.listener = undefined;
      this.#isCutShort = reading.isCutShort;
      this.#reading = undefined;
    }
  }

  override subrule(...args: Subrule): void {
    const reading = this.#reading;
    if (!reading) return super.subrule(...args);
    const parts = this.#rules.length === 1 ? this.#parts : undefined;
    if (!parts) return this.#read(reading, args);
    const start = this.#position.index;
    const known = parts.known(start, this.#position.input);
    if (known) {
      parts.takeOver(known, this.#comments, this.#builder);
      reading.pass(this.#callOf(args[3]).rule, known.end);
      return;
    }
    const shift = this.#builder.beginPart();
    const before = reading.mistakes;
    this.#read(reading, args);
    parts.add({ start, end: this.#position.index, isWhole: reading.mistakes === before, shift });
  }

  #read(reading: Reading, args: Subrule): void {
    const { rule, isClause } = this.#callOf(args[3]);
    this.#rules.push(rule);
    if (this.#rules.length > maximumDepth) reading.giveUp(tooDeepMessage);
    const before = isClause ? reading.enter(rule) : 0;
    try {
      super.subrule(...args);
    } catch (error) {
      if (!isClause || !(error instanceof Error) || !isRecognitionException(error)) throw error;
    } finally {
      this.#rules.pop();
      if (isClause) reading.leave(before);
    }
  }

  override many(index: Many[0], callback: Many[1]): void {
    const reading = this.#reading;
    const rule = this.#rules.at(-1) ?? '';
    if (!reading || this.#words?.loopOf(rule) !== index) return super.many(index, callback);
    super.many(index, { ...callback, GATE: () => reading.toNextClause(rule) });
  }

  #callOf(feature: Subrule[3]): Call {
    let call = this.#calls.get(feature);
    if (!call) {
      const rule = (GrammarAST.isRuleCall(feature) && feature.rule.ref?.name) || '';
      this.#calls.set(feature, (call = { rule, isClause: this.#words?.isClause(rule) ?? false }));
    }
    return call;
  }
}

/** Chevrotain keeps the place of its parser from its users, though Langium's completion has to know it as well. */
const positionOf = (parser: { readonly input: Position['input'] }): Position => ({
  get input() {
    return parser.input;
  },
  get index() {
    return Number(Reflect.get(parser, 'currIdx')) + 1;
  },
  set index(index) {
    Reflect.set(parser, 'currIdx', index - 1);
  },
});
