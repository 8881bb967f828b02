import type { LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import { CancellationToken, type CodeLens, type CodeLensParams } from 'vscode-languageserver';
import type { SlaLanguageServices } from '../editor.ts';
import type { Requests } from '../requests/index.ts';
import { agreementLenses } from './agreements.ts';
import { referenceLenses, resolveReferences } from './references.ts';

/** Lines above agreements and parts that say how it stands with them. They name only commands that somebody runs. */
export class SlaCodeLensProvider implements CodeLensProvider {
  readonly #services: SlaLanguageServices;

  constructor(services: SlaLanguageServices) {
    this.#services = services;
  }

  async provideCodeLens(
    document: LangiumDocument,
    _: CodeLensParams,
    token = CancellationToken.None,
  ): Promise<CodeLens[]> {
    const { shared } = this.#services;
    if (!shared.editor.Settings.settingsFor(document).codeLens.enabled) return [];
    return [...(await agreementLenses(document, shared, token)), ...referenceLenses(document, shared)];
  }
}

/** Completes a lens that comes into sight. */
export const codeLensResolve: Requests = ({ connection, services }) => {
  connection.onCodeLensResolve((lens) => resolveReferences(lens, services.shared));
};
