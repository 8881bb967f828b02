import { Lexer, type TokenType, type TokenVocabulary } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST, type TokenBuilderOptions } from 'langium';
import { wordCategories } from './words.ts';

const isWord = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/**
 * Lets every word of the language be a name. The terminals WORD, REFERENCE, UNIT and CATEGORY match no text; they are
 * categories, and every alphabetic keyword as well as ID belongs to them, but for the words that each one leaves out.
 */
export class SlaTokenBuilder extends DefaultTokenBuilder {
  override buildTokens(grammar: GrammarAST.Grammar, options?: TokenBuilderOptions): TokenVocabulary {
    const tokens = super.buildTokens(grammar, options) as TokenType[];
    const categories = Object.entries(wordCategories).flatMap(([name, without]) => {
      const category = tokens.find((token) => token.name === name);
      return category ? [{ category, without }] : [];
    });
    for (const { category } of categories) category.PATTERN = Lexer.NA;
    for (const token of tokens) {
      if (token.name !== 'ID' && token.name !== 'PERCENTILE' && !isKeywordWord(token)) continue;
      token.CATEGORIES = categories.filter(({ without }) => !without.has(token.name)).map(({ category }) => category);
    }
    return tokens;
  }
}

const isKeywordWord = (token: TokenType): boolean => token.PATTERN === token.name && isWord.test(token.name);
