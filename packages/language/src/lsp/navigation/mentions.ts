import {
  type AstNode,
  AstUtils,
  type CstNode,
  GrammarUtils,
  type LangiumDocument,
  type LangiumDocuments,
} from 'langium';
import type * as ast from '../../generated/ast.ts';
import { names } from '../../lower/ids.ts';
import { levelsOf, namesIn, visibleFiles, visibleGroups } from '../../references/names.ts';
import { groupOf, groupsOf, partIn, type Group } from '../../workspace/groups.ts';
import { roleOf } from './cells.ts';
import { nameNodeOf } from './declared.ts';

/** A place of the text where something is called by its name. */
export interface Mention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The node that it is written in. */
  readonly node: AstNode;
  /** What it stands for, itself where it is declared; nothing for a name that nothing has. */
  readonly targets: readonly AstNode[];
  readonly isDeclaration: boolean;
  /** What a `replaces` takes the place of, in the nearest level that has it. */
  readonly replaced: AstNode | undefined;
  /** In the row of a table that knows nothing of that name: what those who read the table declare by it. */
  readonly rowFor: 'Priority' | 'Plan' | undefined;
}

type Place = Pick<Mention, 'name' | 'start' | 'end' | 'node'>;

/** All names of a file, declared and used, in the order of the text. */
export function mentionsIn(document: LangiumDocument, documents: LangiumDocuments): readonly Mention[] {
  const file = document.parseResult.value as ast.SlaFile;
  const lookup = new Lookup(documents);
  const found = [...declarations(file, lookup), ...uses(file, lookup)];
  return found.sort((a, b) => a.start - b.start);
}

function* declarations(file: ast.SlaFile, lookup: Lookup): Generator<Mention> {
  for (const group of groupsOf(file)) {
    const replacing = new Set<AstNode | undefined>(
      group.elements.map((element) => (element.$type === 'Replaces' ? partIn(element) : undefined)),
    );
    for (const { name, node } of [...namesIn(group).values()].flat()) {
      const place = placeOf(name, node, nameNodeOf(node));
      if (!place) continue;
      const replaced = replacing.has(node) ? lookup.below(group, name) : undefined;
      yield { ...place, targets: [node], isDeclaration: true, replaced, rowFor: undefined };
    }
  }
}

function* uses(file: ast.SlaFile, lookup: Lookup): Generator<Mention> {
  for (const node of AstUtils.streamAst(file)) {
    for (const { reference } of AstUtils.streamReferences(node)) {
      if (node.$type === 'Cell' || !('ref' in reference)) continue;
      const place = placeOf(reference.$refText, node, reference.$refNode);
      const target = reference.ref ?? (node.$type === 'Drops' ? lookup.dropped(node, reference.$refText) : undefined);
      if (place) yield use(place, target ? [target] : []);
    }
    yield* wordsThatName(node, lookup);
  }
}

/** Names at places where the grammar lets any word stand. */
function* wordsThatName(node: AstNode, lookup: Lookup): Generator<Mention> {
  switch (node.$type) {
    case 'Cell': {
      const { target } = node as ast.Cell;
      const place = target && placeOf(target.$refText, node, target.$refNode);
      const role = place && roleOf(node as ast.Cell);
      if (!role || 'declares' in role) return;
      const found =
        role.type === 'CategoryEntry' ? entries(role.category, place.name) : lookup.near(node, role.type, place.name);
      // Most words of a table are words of the language.
      if (found.length > 0) yield use(place, found);
      else if (isRow(node as ast.Cell) && (role.type === 'Priority' || role.type === 'Plan'))
        yield use(place, [], role.type);
      return;
    }
    case 'EntryCondition': {
      const { builtin, category, entry } = node as ast.EntryCondition;
      const place = placeOf(entry, node, GrammarUtils.findNodeForProperty(node.$cstNode, 'entry'));
      if (!place) return;
      const found = builtin
        ? lookup.near(node, builtin === 'plan' ? 'Plan' : 'Priority', entry)
        : entries(category?.ref, entry);
      yield use(place, found);
      return;
    }
    case 'AppliesPer':
      yield* wordIn(node, 'text', ['Category'], lookup);
      return;
    case 'Scale':
      yield* wordIn(node, 'by', ['Metric', 'Objective'], lookup);
  }
}

/** A single word without quotes, if something of these types has it as its name. */
function* wordIn(node: AstNode, property: string, types: readonly string[], lookup: Lookup): Generator<Mention> {
  const word = GrammarUtils.findNodeForProperty(node.$cstNode, property);
  if (!word || !/^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(word.text)) return;
  const place = placeOf(word.text, node, word);
  const found = types.flatMap((type) => (place ? lookup.near(node, type, place.name) : []));
  if (place && found.length > 0) yield use(place, found);
}

/** A limit for a plan that nobody has is a mistake; a table may be made for others. */
const isRow = ({ $container: { $container: grid } }: ast.Cell): boolean => grid.$type === 'Table';

const entries = (category: ast.Category | undefined, name: string): AstNode[] =>
  (category?.entries ?? []).filter((entry) => entry.name === name).slice(0, 1);

const use = (place: Place, targets: readonly AstNode[], rowFor?: Mention['rowFor']): Mention => ({
  ...place,
  targets,
  isDeclaration: false,
  replaced: undefined,
  rowFor,
});

/** What the parser made up to go on stands nowhere. */
function placeOf(name: string | undefined, node: AstNode, cst: CstNode | undefined): Place | undefined {
  return name && cst && cst.end > cst.offset ? { name, node, start: cst.offset, end: cst.end } : undefined;
}

/** Looks names up as the scope does, for one pass over a file. */
export class Lookup {
  readonly #documents: LangiumDocuments;
  readonly #visible = new Map<Group, readonly Group[]>();

  constructor(documents: LangiumDocuments) {
    this.#documents = documents;
  }

  /** What a name stands for in the nearest group that has it; one priority may be declared for several supports. */
  near(node: AstNode, type: string, name: string): readonly AstNode[] {
    const own = groupOf(node);
    for (const group of own ? this.#visibleFrom(own) : []) {
      const found = (namesIn(group).get(name) ?? []).filter((named) => named.type === type).map((named) => named.node);
      if (found.length > 0) return type === 'Priority' ? found : found.slice(0, 1);
    }
    return [];
  }

  /** The part of that name in the nearest level below a group. */
  below(group: Group, id: string): ast.Part | undefined {
    for (const level of levelsOf(group, visibleFiles(group, this.#documents))) {
      const found = names(level).find((named) => named.id === id);
      if (found) return found.part;
    }
    return undefined;
  }

  /** A part without a name of its own is dropped by the one that is made for it. */
  dropped(node: AstNode, id: string): ast.Part | undefined {
    const own = groupOf(node);
    return own && this.below(own, id);
  }

  #visibleFrom(own: Group): readonly Group[] {
    let groups = this.#visible.get(own);
    if (!groups) this.#visible.set(own, (groups = visibleGroups(own, visibleFiles(own, this.#documents))));
    return groups;
  }
}
