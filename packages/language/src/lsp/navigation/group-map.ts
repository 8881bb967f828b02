import type { LangiumDocuments } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { levelsOf, visibleFiles, visibleGroups } from '../../references/names.ts';
import { groupsOf, type Group } from '../../workspace/groups.ts';

/** How the groups of the workspace stand to each other. */
export class GroupMap {
  readonly #levels = new Map<Group, Set<Group>>();
  readonly #seers = new Map<Group, Set<Group>>();

  constructor(documents: LangiumDocuments) {
    for (const { parseResult } of documents.all) {
      for (const group of groupsOf(parseResult.value as ast.SlaFile)) {
        const files = visibleFiles(group, documents);
        for (const level of levelsOf(group, files)) {
          add(this.#levels, group, level);
          add(this.#levels, level, group);
        }
        for (const other of visibleGroups(group, files)) add(this.#seers, other, group);
      }
    }
  }

  /** The levels below and above a group, however far, and the group itself. */
  levelsAround(group: Group): readonly Group[] {
    return [group, ...(this.#levels.get(group) ?? [])];
  }

  /** The groups in which the names of a group can be used. */
  seersOf(group: Group): ReadonlySet<Group> {
    return this.#seers.get(group) ?? new Set([group]);
  }
}

function add(map: Map<Group, Set<Group>>, key: Group, value: Group): void {
  const values = map.get(key);
  if (values) values.add(value);
  else map.set(key, new Set([value]));
}
