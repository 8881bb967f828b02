import { AstUtils, type LangiumDocument, URI } from 'langium';
import type { TypeHierarchyProvider } from 'langium/lsp';
import type {
  TypeHierarchyItem,
  TypeHierarchyPrepareParams,
  TypeHierarchySubtypesParams,
  TypeHierarchySupertypesParams,
} from 'vscode-languageserver';
import type * as ast from '../../generated/ast.ts';
import { agreementsIn } from '../../references/names.ts';
import type { SlaLanguageServices, SlaSharedServices } from '../editor.ts';
import { nameNodeOf } from '../navigation/declared.ts';
import { NameIndex } from '../navigation/name-index.ts';
import { rangeOf } from '../navigation/places.ts';
import { symbolKindOf } from '../symbols/symbol-kinds.ts';

/** The levels: which agreements one is based on, and which are based on it. */
export class SlaTypeHierarchyProvider implements TypeHierarchyProvider {
  readonly #shared: SlaSharedServices;
  readonly #names: NameIndex;

  constructor(services: SlaLanguageServices) {
    this.#shared = services.shared;
    this.#names = NameIndex.of(services.shared);
  }

  prepareTypeHierarchy(
    document: LangiumDocument,
    { position }: TypeHierarchyPrepareParams,
  ): TypeHierarchyItem[] | undefined {
    const targets = this.#names.at(document, position)?.targets ?? [];
    const items = this.#items(targets.filter((target) => target.$type === 'Agreement') as ast.Agreement[]);
    return items.length > 0 ? items : undefined;
  }

  supertypes({ item }: TypeHierarchySupertypesParams): TypeHierarchyItem[] {
    const bases = this.#agreementOf(item)?.items.flatMap((clause) =>
      clause.$type === 'BasedOn' ? clause.agreements : [],
    );
    return this.#items((bases ?? []).map(({ ref }) => ref).filter((base) => base !== undefined));
  }

  subtypes({ item }: TypeHierarchySubtypesParams): TypeHierarchyItem[] {
    const agreement = this.#agreementOf(item);
    const uses = agreement ? this.#names.everywhere([agreement]) : [];
    return this.#items(
      uses.flatMap(({ mention: { node } }) => (node.$type === 'BasedOn' ? [node.$container as ast.Agreement] : [])),
    );
  }

  /** The agreement by its file and name, since its place may have changed since it was shown. */
  #agreementOf({ uri, name }: TypeHierarchyItem): ast.Agreement | undefined {
    const document = this.#shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
    return document && agreementsIn(document.parseResult.value as ast.SlaFile).get(name)?.agreement;
  }

  #items(agreements: readonly ast.Agreement[]): TypeHierarchyItem[] {
    return [...new Set(agreements)].flatMap((agreement) => {
      const document = AstUtils.getDocument(agreement);
      const { $cstNode: cst } = agreement;
      const name = nameNodeOf(agreement);
      if (!cst || !name) return [];
      const level = agreement.items.find((item) => item.$type === 'LevelClause')?.level;
      const path = this.#shared.editor.Folders.shownPath(document.uri);
      return [
        {
          name: agreement.name,
          kind: symbolKindOf(agreement),
          detail: level ? `${level} level · ${path}` : path,
          uri: document.textDocument.uri,
          range: rangeOf(document, { start: cst.offset, end: cst.end }),
          selectionRange: rangeOf(document, { start: name.offset, end: name.end }),
        },
      ];
    });
  }
}
