import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type ParseResult,
} from 'langium';
import type { SlaFile } from '../generated/ast.ts';
import { SlaGeneratedModule, SlaGeneratedSharedModule } from '../generated/module.ts';
import { SlaParserModule } from '../parser/module.ts';

/** What a text is read as, and what of it cannot be read. */
export interface Parsed {
  readonly file: SlaFile;
  readonly lexerErrors: ParseResult['lexerErrors'];
  readonly parserErrors: ParseResult['parserErrors'];
}

/** The parser alone: no workspace, no links between names. */
export const parserServices = inject(
  createDefaultCoreModule({
    shared: inject(createDefaultSharedCoreModule(EmptyFileSystem), SlaGeneratedSharedModule),
  }),
  SlaGeneratedModule,
  SlaParserModule,
);

/** Reads a text as a file of the language. */
export function parse(text: string): Parsed {
  const { value, lexerErrors, parserErrors } = parserServices.parser.LangiumParser.parse<SlaFile>(text);
  return { file: value, lexerErrors, parserErrors };
}
