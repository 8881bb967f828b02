import {
  createParser,
  type IParserConfig,
  LangiumCompletionParser,
  type LangiumCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from 'langium';
import { SlaErrorMessages } from './errors/messages.ts';
import { SlaLexer } from './lexer.ts';
import { Lookahead } from './lookahead.ts';
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
      // Made anew for each parser that asks.
      get lookaheadStrategy() {
        return new Lookahead();
      },
    }),
    // Completion reads by itself what may follow: a server that starts makes all services, and need not make this one a parser.
    CompletionParser: (services) => new LangiumCompletionParser(services),
    LangiumParser: (services) => {
      const parser = new SlaParser(services);
      createParser(services.Grammar, parser, services.parser.Lexer.definition);
      parser.finalize();
      return parser;
    },
  },
};
