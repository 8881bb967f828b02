import {
  type AstNode,
  type AstNodeDescription,
  type AstNodeLocator,
  type AstReflection,
  AstUtils,
  type LangiumCoreServices,
  type LangiumDocuments,
  type ReferenceInfo,
  type Scope,
  type ScopeProvider,
  type Stream,
  stream,
  WorkspaceCache,
} from 'langium';
import type * as ast from '../generated/ast.ts';
import { groupOf, type Group } from '../workspace/groups.ts';
import { agreementsIn, levelsOf, namesIn, visibleFiles, visibleGroups, type Named } from './names.ts';

type Names = ReadonlyMap<string, readonly Named[]>;

const agreementNames = (file: ast.SlaFile): Names =>
  new Map(
    [...agreementsIn(file)].flatMap(([name, { agreement }]) =>
      agreement ? [[name, [{ name, type: agreement.$type, node: agreement }]] as const] : [],
    ),
  );

/**
 * What a name can mean at a place. Names are looked up in maps, group by group: with one long list of names, linking
 * would take quadratic time.
 */
export class SlaScopeProvider implements ScopeProvider {
  readonly #reflection: AstReflection;
  readonly #locator: AstNodeLocator;
  readonly #documents: () => LangiumDocuments;
  readonly #visible: WorkspaceCache<Group, readonly Names[]>;
  readonly #described = new WeakMap<Named, AstNodeDescription>();

  constructor(services: LangiumCoreServices) {
    this.#reflection = services.shared.AstReflection;
    this.#locator = services.workspace.AstNodeLocator;
    this.#documents = () => services.shared.workspace.LangiumDocuments;
    this.#visible = new WorkspaceCache(services.shared);
  }

  getScope(context: ReferenceInfo): Scope {
    const type = this.#reflection.getReferenceType(context);
    const places = this.#places(context.container);
    const fits = ({ type: other }: Named) => this.#reflection.isSubtype(other, type);
    return {
      getElement: (name) => {
        for (const names of places) {
          const found = names.get(name)?.find(fits);
          if (found) return this.#describe(found);
        }
        return undefined;
      },
      getElements: (name) =>
        stream(places.flatMap((names) => (names.get(name) ?? []).filter(fits)).map((named) => this.#describe(named))),
      getAllElements: () => this.#allElements(places, fits),
    };
  }

  /** Everything of a kind that can be meant at a place, nearest first. */
  all(container: AstNode, type: string): Stream<AstNodeDescription> {
    return this.#allElements(this.#places(container), ({ type: other }) => this.#reflection.isSubtype(other, type));
  }

  /** Where to look, nearest first. What is dropped can only be a part of a level below. */
  #places(container: AstNode): readonly Names[] {
    const own = groupOf(container);
    if (!own) return [];
    const files = () => visibleFiles(own, this.#documents());
    if (container.$type === 'Drops') return levelsOf(own, files()).map(namesIn);
    if (container.$type === 'BasedOn' || container.$type === 'PrecedenceItem') return files().map(agreementNames);
    return this.#visible.get(own, () => visibleGroups(own, files()).map(namesIn));
  }

  #allElements(places: readonly Names[], fits: (named: Named) => boolean): Stream<AstNodeDescription> {
    const seen = new Set<string>();
    const found = places.flatMap((names) =>
      [...names].flatMap(([name, all]) => {
        const named = seen.has(name) ? undefined : all.find(fits);
        if (!named) return [];
        seen.add(name);
        return [this.#describe(named)];
      }),
    );
    return stream(found);
  }

  /** Without the places that nobody asks for: to find them takes longer than all the rest of linking. */
  #describe(named: Named): AstNodeDescription {
    let description = this.#described.get(named);
    if (!description) {
      const { name, type, node } = named;
      const locator = this.#locator;
      const { uri: documentUri } = AstUtils.getDocument(node);
      description = {
        name,
        type,
        node,
        documentUri,
        get path() {
          return locator.getAstNodePath(node);
        },
      };
      this.#described.set(named, description);
    }
    return description;
  }
}
