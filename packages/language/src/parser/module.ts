import type { LangiumCoreServices, Module, PartialLangiumCoreServices } from 'langium';
import { SlaTokenBuilder } from './token-builder.ts';

/** How text becomes a syntax tree. */
export const SlaParserModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: {
    TokenBuilder: () => new SlaTokenBuilder(),
  },
};
