import {
  type AstNode,
  DefaultLangiumDocumentFactory,
  type LangiumDocument,
  type TextDocument,
  type URI,
} from 'langium';
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
}
