import { Cancellation, type DocumentValidator, type LangiumDocument, type ValidationOptions } from 'langium';
import type { Diagnostic } from 'vscode-languageserver';
import type { SlaLanguageServices } from '../editor.ts';

/** While a person types, what can be said at once; everything where the slow checks are asked for as well. */
export class SlaDocumentValidator implements DocumentValidator {
  readonly #services: SlaLanguageServices;

  constructor(services: SlaLanguageServices) {
    this.#services = services;
  }

  async validateDocument(
    document: LangiumDocument,
    { categories = [] }: ValidationOptions = {},
    token = Cancellation.CancellationToken.None,
  ): Promise<Diagnostic[]> {
    const { Examinations, Reporter } = this.#services.shared.editor;
    await Examinations.prepare(document, token);
    if (categories.includes('slow')) Examinations.examined(document);
    return Reporter.visible(document);
  }
}
