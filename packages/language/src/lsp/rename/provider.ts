import { type AstNode, AstUtils, Cancellation, interruptAndCheck, type LangiumDocument } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import type { Range, RenameParams, TextDocumentPositionParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { SlaLanguageServices } from '../editor.ts';
import { Lookup } from '../navigation/mentions.ts';
import { NameIndex, type PlacedMention } from '../navigation/name-index.ts';
import { rangeOf } from '../navigation/places.ts';
import { clashAtUse, clashBeside, isCaptured, isMadeOf, type Renaming } from './clashes.ts';
import { familyOf } from './family.ts';
import { type NewName, readName } from './new-name.ts';
import { isReadAlike } from './reading.ts';
import { renamableAt } from './renamable.ts';
import { describe, refuse, words } from './words.ts';
import { workspaceEdit } from './workspace-edit.ts';

const { None } = Cancellation.CancellationToken;

/** Gives something another name, wherever it is called by it. Refuses what would mean something else afterwards. */
export class SlaRenameProvider implements RenameProvider {
  readonly #services: SlaLanguageServices;
  readonly #names: NameIndex;

  constructor(services: SlaLanguageServices) {
    this.#services = services;
    this.#names = NameIndex.of(services.shared);
  }

  prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): Range {
    const { mention } = renamableAt(document, position, this.#services.shared);
    // The protocol allows the name beside its range; the type of the provider does not know of it.
    return { range: rangeOf(document, mention), placeholder: mention.name } as unknown as Range;
  }

  async rename(
    document: LangiumDocument,
    { position, newName }: RenameParams,
    cancelToken = None,
  ): Promise<WorkspaceEdit | undefined> {
    const { mention, targets } = renamableAt(document, position, this.#services.shared);
    const to = readName(newName, this.#services.parser.Lexer);
    if (to.text === mention.name) return undefined;
    const renaming = this.#renaming(targets, mention.name, to);
    const uses = this.#names.everywhere([...renaming.family]);
    await this.#refuseClashes(renaming, uses, cancelToken);
    return workspaceEdit(await this.#changes(uses, to, cancelToken), this.#services.shared);
  }

  #renaming(targets: readonly AstNode[], from: string, to: NewName): Renaming {
    return {
      family: familyOf(targets, this.#names),
      from,
      to: to.text,
      groups: this.#names.groups,
      scopes: this.#services.references.ScopeProvider,
      lookup: new Lookup(this.#services.shared.workspace.LangiumDocuments),
    };
  }

  async #refuseClashes(renaming: Renaming, uses: readonly PlacedMention[], cancelToken: typeof None): Promise<void> {
    const clash =
      clashBeside(renaming) ?? uses.map((use) => clashAtUse(use, renaming)).find((each) => each !== undefined);
    if (clash) this.#refuseClash(renaming, clash);
    const renamed = new Set(uses.map(({ mention }) => mention));
    for (const document of this.#services.shared.workspace.LangiumDocuments.all) {
      await interruptAndCheck(cancelToken);
      for (const mention of this.#names.in(document)) {
        if (isCaptured(mention, renaming)) this.#refuseClash(renaming, mention.targets[0]);
        if (isMadeOf(mention, renamed)) refuse(words.madeOf(mention.name, renaming.from));
      }
    }
  }

  #refuseClash({ to }: Renaming, clash: AstNode | undefined): never {
    const where = clash ? this.#services.shared.editor.Folders.shownPath(AstUtils.getDocument(clash).uri) : '';
    return refuse(words.clash(to, describe(clash), where));
  }

  async #changes(uses: readonly PlacedMention[], { text: newText, isKeyword }: NewName, cancelToken: typeof None) {
    const changes = new Map<string, TextEdit[]>();
    for (const [document, placed] of Map.groupBy(uses, (use) => use.document)) {
      await interruptAndCheck(cancelToken);
      const edits = placed.map(({ mention }) => ({ range: rangeOf(document, mention), newText }));
      if (isKeyword && !isReadAlike(document, edits, this.#services.parser.LangiumParser))
        refuse(words.misread(newText));
      changes.set(document.textDocument.uri, edits);
    }
    return changes;
  }
}
