import type { DocumentValidator, LangiumDocument } from 'langium';
import { type Diagnostic as LspDiagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SlaLanguageServices } from './editor.ts';

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
  readonly #services: SlaLanguageServices;

  constructor(services: SlaLanguageServices) {
    this.#services = services;
  }

  validateDocument(document: LangiumDocument): Promise<LspDiagnostic[]> {
    const { diagnostics } = this.#services.shared.editor.Examinations.examined(document);
    return Promise.resolve(diagnostics.filter(({ accepted }) => accepted === undefined).map(lspDiagnostic));
  }
}

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
