import { Lexer, type TokenType, type TokenVocabulary } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST, RegExpUtils, type TokenBuilderOptions } from 'langium';
import { strange, tolerated, unseen } from './tolerant-tokens.ts';
import { wordCategories } from './words.ts';

const isWord = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/**
 * Lets every word of the language be a name, and lets the lexer go on behind what is not in the language.
 *
 * The terminals WORD, REFERENCE, UNIT, CATEGORY and ENTRY match no text; they are categories, and every alphabetic
 * keyword as well as ID belongs to them, but for the words that each one leaves out.
 */
export class SlaTokenBuilder extends DefaultTokenBuilder {
  /** What each terminal begins with. */
  readonly #beginnings = new Map<TokenType, RegExp | undefined>();

  override buildTokens(grammar: GrammarAST.Grammar, options?: TokenBuilderOptions): TokenVocabulary {
    const tokens = super.buildTokens(grammar, options) as TokenType[];
    const byName = new Map(tokens.map((token) => [token.name, token]));
    for (const [name, without] of Object.entries(wordCategories)) {
      const category = byName.get(name);
      if (!category) continue;
      category.PATTERN = Lexer.NA;
      for (const token of tokens) {
        const belongs = token.name === 'ID' || token.name === 'PERCENTILE' || isKeywordWord(token);
        if (belongs && !without.has(token.name)) token.CATEGORIES = [...categoriesOf(token), category];
      }
    }
    const id = byName.get('ID');
    const extra = Object.entries(tolerated).map(([name, { pattern, like }]): TokenType => ({
      name,
      PATTERN: pattern,
      CATEGORIES: like.map((other) => byName.get(other)).filter((token) => token !== undefined),
      ...(id && typeof pattern === 'string' && isWord.test(pattern) && { LONGER_ALT: id }),
    }));
    // Texts and numbers would take the beginning of what is like them; a word must leave longer ones to the others.
    const texts = tokens.findIndex(({ name }) => name === 'STRING');
    const names = tokens.findIndex((token) => token === id);
    return [
      ...tokens.slice(0, texts),
      ...extra.filter((token) => token.LONGER_ALT === undefined),
      ...tokens.slice(texts, names),
      ...extra.filter((token) => token.LONGER_ALT !== undefined),
      ...tokens.slice(names),
      unseen,
      strange,
    ];
  }

  /** The terminals that a keyword may be the beginning of; Langium works out anew for each keyword what each terminal begins with. */
  protected override findLongerAlt({ value }: GrammarAST.Keyword, terminals: TokenType[]): TokenType[] {
    return terminals.filter((terminal) => {
      if (!this.#beginnings.has(terminal)) this.#beginnings.set(terminal, beginningOf(terminal));
      const [found] = this.#beginnings.get(terminal)?.exec(value) ?? [];
      return found !== undefined && found !== '';
    });
  }
}

const beginningOf = ({ PATTERN: pattern }: TokenType): RegExp | undefined =>
  pattern instanceof RegExp ? RegExpUtils.partialRegExp(`^${pattern.source}$`) : undefined;

const isKeywordWord = (token: TokenType): boolean => token.PATTERN === token.name && isWord.test(token.name);

function categoriesOf({ CATEGORIES: categories = [] }: TokenType): TokenType[] {
  return Array.isArray(categories) ? categories : [categories];
}
