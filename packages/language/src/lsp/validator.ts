import type { DocumentValidator, LangiumDocument, LangiumDocuments } from 'langium';
import { URI } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { type Diagnostic as LspDiagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { examine } from '../diagnostics/diagnose.ts';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** What rides along with a diagnostic to the editor and comes back when it asks for fixes. */
export interface DiagnosticData {
  readonly fixes: Diagnostic['fixes'];
}

/** Everything there is to say about a file, at once: text, names, and what the checks find. Files go by their address. */
export class SlaDocumentValidator implements DocumentValidator {
  readonly #services: LangiumServices;

  constructor(services: LangiumServices) {
    this.#services = services;
  }

  validateDocument(document: LangiumDocument): Promise<LspDiagnostic[]> {
    const documents = this.#services.shared.workspace.LangiumDocuments;
    const { diagnostics } = examine(document, {
      services: { shared: this.#services.shared, sla: this.#services },
      pathOf: ({ uri }) => uri.toString(),
      textOf: (path) => textDocumentAt(documents, path),
    });
    return Promise.resolve(diagnostics.filter(({ accepted }) => accepted === undefined).map(lspDiagnostic));
  }
}

const textDocumentAt = (documents: LangiumDocuments, path: string) =>
  documents.getDocument(URI.parse(path))?.textDocument;

function lspDiagnostic(diagnostic: Diagnostic): LspDiagnostic {
  const { disadvantages, fixes } = diagnostic;
  const harmed = disadvantages.length > 0 ? `\nTo the disadvantage of ${disadvantages.join(' and ')}.` : '';
  const data: DiagnosticData = { fixes };
  return {
    range: diagnostic.range,
    severity: severities[diagnostic.severity],
    code: diagnostic.code,
    source: 'sla',
    message: `${diagnostic.message}${harmed}`,
    relatedInformation: diagnostic.related.map(({ path, range, message }) => ({
      location: { uri: path, range },
      message,
    })),
    data,
  };
}
