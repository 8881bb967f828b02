import { LLStarLookaheadStrategy } from 'chevrotain-allstar';
import {
  createParser,
  type IParserConfig,
  type LangiumCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from 'langium';
import { SlaErrorMessages } from './errors/messages.ts';
import { SlaLexer } from './lexer.ts';
import { SlaParser } from './parser.ts';
import { SlaTokenBuilder } from './token-builder.ts';
import { SlaValueConverter } from './value-converter.ts';

/** How text becomes a syntax tree. */
export const SlaParserModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: {
    TokenBuilder: () => new SlaTokenBuilder(),
    Lexer: (services) => new SlaLexer(services),
    ValueConverter: () => new SlaValueConverter(),
    ParserErrorMessageProvider: () => new SlaErrorMessages(),
    ParserConfig: (): IParserConfig => ({
      // Only for what Chevrotain works out before a message: with its usual three tokens that takes half a second.
      maxLookahead: 1,
      // Looking ahead as far as it takes, as Langium's parsers do by default; made anew for each parser that asks.
      get lookaheadStrategy() {
        return new LLStarLookaheadStrategy({ logging: () => undefined });
      },
    }),
    LangiumParser: (services) => {
      const parser = new SlaParser(services);
      createParser(services.Grammar, parser, services.parser.Lexer.definition);
      parser.finalize();
      return parser;
    },
  },
};
