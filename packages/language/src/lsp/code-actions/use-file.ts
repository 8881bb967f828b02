import { type URI, UriUtils } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { agreementsIn, namesIn } from '../../references/names.ts';
import { groupsOf } from '../../workspace/groups.ts';
import { reachable } from '../../workspace/uses.ts';
import { wantedNames, type Wanted } from './create/wanted.ts';
import { editAt, startOfParts } from './edits.ts';
import { kinds } from './kinds.ts';
import type { Action, ActionEdit, Offer, Situation } from './situation.ts';
import { words } from './words.ts';

/** More than these nobody can choose from. */
const MOST = 3;

/** A name that nothing has here, but another file of the workspace does. */
export const useFile: Offer = (situation) =>
  wantedNames(situation).flatMap((wanted): Action[] =>
    filesWith(wanted, situation)
      .slice(0, MOST)
      .map((uri) => {
        const path = UriUtils.relative(UriUtils.dirname(situation.document.uri), uri);
        return {
          title: words.use(path, wanted.name),
          kind: kinds.quickFix,
          edits: [usesEdit(path, situation)],
          answers: [wanted.diagnostic],
        };
      }),
  );

/** The files that have it and are not used yet, those nearby first. */
function filesWith({ name, type }: Wanted, { services, document }: Situation): URI[] {
  const { LangiumDocuments } = services.shared.workspace;
  const used = new Set(reachable(document, LangiumDocuments));
  const has = (file: ast.SlaFile): boolean =>
    type === 'Agreement'
      ? agreementsIn(file).has(name)
      : groupsOf(file).some((group) =>
          namesIn(group)
            .get(name)
            ?.some((named) => services.shared.AstReflection.isSubtype(named.type, type)),
        );
  return LangiumDocuments.all
    .filter((other) => !used.has(other) && has(other.parseResult.value as ast.SlaFile))
    .map(({ uri }) => uri)
    .toArray()
    .map((uri) => ({ uri, steps: UriUtils.relative(document.uri, uri).split('/').length }))
    .toSorted((a, b) => a.steps - b.steps)
    .map(({ uri }) => uri);
}

/** Behind the files that are used already, else as the first part of the file, below the remarks on it. */
function usesEdit(path: string, situation: Situation): ActionEdit {
  const { document, text, newline } = situation;
  const { parts } = document.parseResult.value as ast.SlaFile;
  const uses = `uses ${JSON.stringify(path)}`;
  const last = parts.findLast(({ $type }) => $type === 'Uses')?.$cstNode;
  if (last) return editAt(situation, last.end, last.end, newline + uses);
  const start = startOfParts(text);
  return editAt(situation, start, start, uses + newline + newline);
}
