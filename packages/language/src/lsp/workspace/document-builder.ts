import { type AstNode, DefaultDocumentBuilder, type DocumentState, type LangiumDocument } from 'langium';
import type { SlaSharedServices } from '../editor.ts';

export class SlaDocumentBuilder extends DefaultDocumentBuilder {
  readonly #services: SlaSharedServices;

  constructor(services: SlaSharedServices) {
    super(services);
    this.#services = services;
  }

  override resetToState<T extends AstNode>(document: LangiumDocument<T>, state: DocumentState): void {
    this.#services.editor.Examinations.forget(document.uri);
    super.resetToState(document, state);
  }
}
