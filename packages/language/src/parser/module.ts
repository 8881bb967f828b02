import type { LangiumCoreServices, Module, PartialLangiumCoreServices } from 'langium';
import { SlaLexer } from './lexer.ts';
import { SlaLexerErrorMessageProvider } from './lexer-messages.ts';
import { SlaParserErrorMessageProvider } from './parser-messages.ts';
import { SlaTokenBuilder } from './token-builder.ts';
import { SlaValueConverter } from './value-converter.ts';

/** How text becomes a syntax tree. */
export const SlaParserModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: {
    TokenBuilder: () => new SlaTokenBuilder(),
    Lexer: (services) => new SlaLexer(services),
    LexerErrorMessageProvider: () => new SlaLexerErrorMessageProvider(),
    ParserErrorMessageProvider: (services) => new SlaParserErrorMessageProvider(services),
    ValueConverter: () => new SlaValueConverter(),
  },
};
