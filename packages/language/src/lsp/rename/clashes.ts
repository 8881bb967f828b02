import { type AstNode, AstUtils, type ScopeProvider } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { agreementsIn, namesIn } from '../../references/names.ts';
import { groupOf } from '../../workspace/groups.ts';
import { nameOf, typeOf } from '../navigation/declared.ts';
import type { GroupMap } from '../navigation/group-map.ts';
import type { Lookup, Mention } from '../navigation/mentions.ts';
import type { PlacedMention } from '../navigation/name-index.ts';

/** What is renamed, and how. */
export interface Renaming {
  readonly family: ReadonlySet<AstNode>;
  readonly from: string;
  readonly to: string;
  readonly groups: GroupMap;
  readonly scopes: ScopeProvider;
  readonly lookup: Lookup;
}

/** Something of the new name where the renamed thing is declared: in its agreement, or in a level below or above it. */
export function clashBeside({ family, to, groups }: Renaming): AstNode | undefined {
  for (const node of family) {
    const group = groupOf(node);
    if (!group) continue;
    if (node.$type === 'Agreement') {
      const other = agreementsIn(group.file).get(to)?.agreement ?? namesIn(group).get(to)?.[0]?.node;
      if (other) return other;
      continue;
    }
    for (const each of groups.levelsAround(group)) {
      const other = namesIn(each)
        .get(to)
        ?.find((named) => excludes(node, named.node));
      if (other) return other.node;
    }
  }
  return undefined;
}

/** Entries of a category are named apart from everything else. */
function excludes(node: AstNode, other: AstNode): boolean {
  const isEntry = node.$type === 'CategoryEntry';
  if (!isEntry) return other.$type !== 'CategoryEntry';
  return other.$type === 'CategoryEntry' && nameOf(other.$container as AstNode) === nameOf(node.$container as AstNode);
}

/** What a use of the renamed thing would, or could, mean under the new name. */
export const clashAtUse = ({ mention }: PlacedMention, renaming: Renaming): AstNode | undefined =>
  candidates(mention, renaming.to, renaming).find((node) => !renaming.family.has(node));

/** Whether a use of the new name would, or could, come to mean the renamed thing. */
export function isCaptured(mention: Mention, renaming: Renaming): boolean {
  const { family, from, to } = renaming;
  if (mention.name !== to || mention.isDeclaration || mention.targets.length === 0) return false;
  return candidates(mention, from, renaming).some((node) => family.has(node));
}

/** All that a name can mean at a place. */
function candidates(
  { node, start, targets: [target] }: Mention,
  name: string,
  { scopes, lookup }: Renaming,
): AstNode[] {
  const references = node.$type === 'Cell' ? [] : AstUtils.streamReferences(node);
  const info = [...references].find(({ reference }) => reference.$refNode?.offset === start);
  if (info) {
    const found = scopes.getScope(info).getElements(name);
    return [...found].map((each) => each.node).filter((each) => each !== undefined);
  }
  // Entries are looked for in their category alone.
  if (!target || target.$type === 'CategoryEntry') return [];
  return [...lookup.near(node, typeOf(target), name)];
}

/** Whether a level drops a part by a name that is made of one of these uses. */
export function isMadeOf(drop: Mention, uses: ReadonlySet<Mention>): boolean {
  const [part] = drop.targets;
  if (drop.node.$type !== 'Drops' || !part || (part as ast.Part).name) return false;
  return [...uses].some(({ node }) => node === part || (node.$type === 'Who' && node.$container === part));
}
