import type { LangiumDocuments } from 'langium';
import type * as ast from '../../generated/ast.ts';
import type { TextProblem } from '../../lower/context.ts';
import { names } from '../../lower/ids.ts';
import { agreementsIn, levelsOf, visibleFiles } from '../../references/names.ts';
import { basesOf, groupsOf, type Group } from '../../workspace/groups.ts';
import type { TextCheck } from './index.ts';

/** Circles of levels, overrides that override nothing, and overrides that do not say so. */
export const levels: TextCheck = (document, { services }) => {
  const { LangiumDocuments } = services.shared.workspace;
  return groupsOf(document.parseResult.value as ast.SlaFile).flatMap((group) => [
    ...circles(group, LangiumDocuments),
    ...overrides(group, levelsOf(group, visibleFiles(group, LangiumDocuments))),
  ]);
};

function circles(group: Group, documents: LangiumDocuments): TextProblem[] {
  const { agreement } = group;
  if (!agreement || basesOf(agreement).length === 0) return [];
  const files = visibleFiles(group, documents);
  const find = (name: string) => files.map((file) => agreementsIn(file).get(name)).find((each) => each !== undefined);
  const ways = new Map<Group, string[]>();
  const open: [Group, string[]][] = [[group, [agreement.name]]];
  for (let next = open.shift(); next; next = open.shift()) {
    const [from, way] = next;
    for (const name of basesOf(from.agreement)) {
      const level = find(name);
      if (level === group) {
        const node = agreement.items.find((item) => item.$type === 'BasedOn') ?? agreement;
        return [{ code: 'text/based-on-circle', node, params: { path: [...way, name] } }];
      }
      if (level && !ways.has(level)) {
        ways.set(level, [...way, name]);
        open.push([level, [...way, name]]);
      }
    }
  }
  return [];
}

function overrides(group: Group, below: readonly Group[]): TextProblem[] {
  const inherited = new Map(
    below.toReversed().flatMap((level) => names(level).map(({ id, part }) => [id, { part, level }] as const)),
  );
  const parts = names(group).flatMap(({ id, part, element }): TextProblem[] => {
    const old = inherited.get(id);
    if (element.$type === 'Replaces') {
      return old ? [] : [{ code: 'text/replaces-nothing', node: part, property: 'name', params: { name: id } }];
    }
    if (!old) return [];
    return [
      {
        code: 'text/not-replaced',
        node: part,
        ...(part.name && { property: 'name' }),
        params: { name: id, level: old.level.agreement?.title ?? old.level.agreement?.name ?? '' },
        fix: { name: 'replaces', newText: 'replaces ', before: part },
        related: [{ node: old.part, property: 'name', role: 'other' }],
      },
    ];
  });
  return [...parts, ...group.elements.flatMap((element) => dropped(element, inherited))];
}

function dropped(element: Group['elements'][number], inherited: ReadonlyMap<string, unknown>): TextProblem[] {
  if (element.$type !== 'Drops') return [];
  return element.targets
    .filter(({ $refText }) => !inherited.has($refText))
    .map(({ $refText }) => ({ code: 'text/replaces-nothing', node: element, params: { name: $refText } }));
}
