import { type AstNode, Cancellation, interruptAndCheck, type LangiumDocument } from 'langium';
import type { WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { groupOf } from '../../workspace/groups.ts';
import type { SlaSharedServices } from '../editor.ts';
import type { Mention } from '../navigation/mentions.ts';
import { NameIndex } from '../navigation/name-index.ts';
import { rangeOf } from '../navigation/places.ts';
import { onOneLine } from './gist.ts';
import { matcher, searchable, type Searchable } from './match.ts';
import { symbolKindOf } from './symbol-kinds.ts';

/** More than these nobody reads; another letter brings the others. */
const most = 200;

interface Label {
  readonly text: string;
  readonly searched: Searchable;
}

interface Found {
  readonly document: LangiumDocument;
  readonly mention: Mention;
  readonly label: Label;
  readonly score: number;
}

/** Everything with a name in the workspace, by letters of its name or title. */
export class SlaWorkspaceSymbolProvider implements WorkspaceSymbolProvider {
  readonly #services: SlaSharedServices;
  readonly #labels = new WeakMap<Mention, Label>();

  constructor(services: SlaSharedServices) {
    this.#services = services;
  }

  async getSymbols(
    { query }: WorkspaceSymbolParams,
    cancelToken = Cancellation.CancellationToken.None,
  ): Promise<WorkspaceSymbol[]> {
    const score = matcher(query);
    const names = NameIndex.of(this.#services);
    const found: Found[] = [];
    for (const document of this.#services.workspace.LangiumDocuments.all) {
      await interruptAndCheck(cancelToken);
      for (const mention of names.in(document)) {
        if (!mention.isDeclaration) continue;
        const label = this.#labelOf(mention);
        const points = score(label.searched);
        if (points > 0) found.push({ document, mention, label, score: points });
      }
    }
    return found
      .sort((a, b) => b.score - a.score || (a.label.text < b.label.text ? -1 : 1))
      .slice(0, most)
      .map((each) => this.#symbol(each));
  }

  /** Editors look for the letters in the name of the symbol once more, so that its title has to be part of it. */
  #labelOf(mention: Mention): Label {
    let label = this.#labels.get(mention);
    if (label === undefined) {
      const { title } = mention.node as AstNode & { readonly title?: string };
      const text = title ? `${mention.name} · ${onOneLine(title)}` : mention.name;
      this.#labels.set(mention, (label = { text, searched: searchable(mention.name, text) }));
    }
    return label;
  }

  #symbol({ document, mention, label }: Found): WorkspaceSymbol {
    const agreement = mention.node.$type === 'Agreement' ? undefined : groupOf(mention.node)?.agreement?.name;
    const path = this.#services.editor.Folders.shownPath(document.uri);
    return {
      name: label.text,
      kind: symbolKindOf(mention.node),
      containerName: agreement ? `${agreement} · ${path}` : path,
      location: { uri: document.textDocument.uri, range: rangeOf(document, mention) },
    };
  }
}
