import type { DocumentValidator, LangiumDocument, ValidationOptions } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import type { SlaLanguageServices } from '../editor.ts';

/** While a person types, what can be said at once; everything where the slow checks are asked for as well. */
export class SlaDocumentValidator implements DocumentValidator {
  readonly #services: SlaLanguageServices;

  constructor(services: SlaLanguageServices) {
    this.#services = services;
  }

  validateDocument(document: LangiumDocument, { categories = [] }: ValidationOptions = {}): Promise<Diagnostic[]> {
    const { Examinations, Reporter } = this.#services.shared.editor;
    if (categories.includes('slow')) Examinations.examined(document);
    return Promise.resolve(Reporter.visible(document));
  }
}
