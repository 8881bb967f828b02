import {
  type AstNode,
  DefaultLangiumDocumentFactory,
  type Cancellation,
  type LangiumDocument,
  type ParseResult,
  type TextDocument,
  type URI,
} from 'langium';
import { SlaParser } from '../../parser/parser.ts';
import type { SlaSharedServices } from '../editor.ts';

/** Reads texts from where the workspace has them, and remembers which version of an open one was parsed. */
export class SlaDocumentFactory extends DefaultLangiumDocumentFactory {
  readonly #services: SlaSharedServices;
  readonly #versions = new WeakMap<LangiumDocument, number>();

  constructor(services: SlaSharedServices) {
    super(services);
    this.#services = services;
  }

  /** The version of the text that a document was parsed from, if it was open then. */
  versionOf(document: LangiumDocument): number | undefined {
    return this.#versions.get(document);
  }

  protected override getInitialText(uri: URI): Promise<string> {
    return this.#services.editor.FileAccess.read(uri);
  }

  protected override async getUpdatedText<T extends AstNode>(
    document: LangiumDocument<T>,
    open: TextDocument | undefined,
  ): Promise<string> {
    if (!open) {
      this.#versions.delete(document);
      return this.#services.editor.FileAccess.read(document.uri);
    }
    this.#versions.set(document, open.version);
    return Promise.resolve(open.getText());
  }

  /** What is open will change again: it is read so that only what has changed needs to be read then. */
  protected override parseAsync<T extends AstNode>(
    uri: URI,
    text: string,
    token: Cancellation.CancellationToken,
  ): Promise<ParseResult<T>> {
    const { LangiumDocuments, TextDocuments } = this.#services.workspace;
    const document = LangiumDocuments.getDocument(uri);
    const { parser, references } = this.serviceRegistry.getServices(uri);
    if (!document || !TextDocuments.get(uri) || !(parser.LangiumParser instanceof SlaParser)) {
      return super.parseAsync(uri, text, token);
    }
    // Names may have been looked up since it was reset; in the new tree they may mean something else.
    references.Linker.unlink(document);
    return Promise.resolve(parser.LangiumParser.reread<T>(text, document.parseResult.value));
  }
}
