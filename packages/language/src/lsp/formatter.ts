import type { LangiumDocument, LangiumParser } from 'langium';
import type { Formatter, LangiumServices } from 'langium/lsp';
import type {
  DocumentOnTypeFormattingOptions,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import { formatDocument, formatTyped } from '../format/format-document.ts';

/** Lays out a document, or some of its lines. A document with errors stays as it is. */
export class SlaFormatter implements Formatter {
  readonly #parser: () => LangiumParser;

  constructor(services: LangiumServices) {
    this.#parser = () => services.parser.LangiumParser;
  }

  formatDocument(document: LangiumDocument): TextEdit[] {
    return formatDocument(document, this.#parser());
  }

  formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
    return formatDocument(document, this.#parser(), range);
  }

  formatDocumentOnType(document: LangiumDocument, { position, ch }: DocumentOnTypeFormattingParams): TextEdit[] {
    return formatTyped(document, this.#parser(), position, ch);
  }

  /** The characters that end a clause, a block or a row. */
  get formatOnTypeOptions(): DocumentOnTypeFormattingOptions {
    return { firstTriggerCharacter: '\n', moreTriggerCharacter: ['}', ';', '|'] };
  }
}
