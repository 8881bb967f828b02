import type { LangiumCoreServices, Module, PartialLangiumCoreServices } from 'langium';
import { SlaTokenBuilder } from './token-builder.ts';
import { SlaValueConverter } from './value-converter.ts';

/** How text becomes a syntax tree. */
export const SlaParserModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: {
    TokenBuilder: () => new SlaTokenBuilder(),
    ValueConverter: () => new SlaValueConverter(),
  },
};
