import { isAcceptable } from '@sla-lang/core';
import type { AstNode } from 'langium';
import { textEdit } from '../../diagnostics/edits.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../generated/ast.ts';
import { names } from '../../lower/ids.ts';
import { groupsOf } from '../../workspace/groups.ts';
import { kinds } from './kinds.ts';
import type { Action, ActionEdit, Offer, Situation } from './situation.ts';
import { words } from './words.ts';

/** What is found can stay, with the reason in the text: in the part that it speaks of, else for the whole agreement. */
export const accept: Offer = (situation) => {
  const seen = new Set<string>();
  return situation.here.flatMap((diagnostic): Action[] => {
    const { code } = diagnostic;
    const place = canBeAccepted(code) ? placeFor(diagnostic, situation) : undefined;
    const key = `${code} ${place?.node.$cstNode?.offset}`;
    if (!place || seen.has(key)) return [];
    seen.add(key);
    const edit = acceptance(code, place.node, situation);
    if (!edit) return [];
    const title = place.isWhole ? words.acceptEverywhere(code) : words.accept(code);
    return [{ title, kind: kinds.quickFix, edits: [edit], answers: [diagnostic] }];
  });
};

/** An acceptance that is out of date can only be removed. */
const canBeAccepted = (code: string): boolean => isAcceptable(code) && code !== 'logic/stale-acceptance';

/** Parts whose block holds no acceptance: theirs stands in the header. */
const withoutClauses: ReadonlySet<string> = new Set(['Definition', 'Category', 'Limits', 'Table', 'Prose']);

interface AcceptancePlace {
  readonly node: AstNode;
  readonly isWhole: boolean;
}

function placeFor({ part, agreement }: Diagnostic, { document }: Situation): AcceptancePlace | undefined {
  const [before, ...groups] = groupsOf(document.parseResult.value as ast.SlaFile);
  const own = groups.find((group) => group.agreement?.name === agreement);
  if (!own?.agreement) return undefined;
  const node = [own, before]
    .flatMap((group) => (group && part !== undefined ? names(group) : []))
    .find(({ id }) => id === part)?.part;
  if (node && !withoutClauses.has(node.$type)) return { node, isWhole: false };
  return { node: own.agreement, isWhole: true };
}

function acceptance(code: string, { $cstNode }: AstNode, situation: Situation): ActionEdit | undefined {
  if (!$cstNode) return undefined;
  const { path, document, text } = situation;
  const clause = `accept ${code} because "${words.reason}"`;
  const at = `${path}#${$cstNode.offset}-${$cstNode.end}`;
  const edit = textEdit({ at, place: 'into', text: clause }, document.textDocument);
  if (!edit) return undefined;
  return { ...atLineStart(edit, text, document.textDocument), blank: words.reason };
}

/**
 * The same clause, put in at the start of the next line instead of the end of the one before: editors move the lines of a
 * snippet as far as the line that it begins in.
 */
function atLineStart(edit: ActionEdit, text: string, document: Situation['document']['textDocument']): ActionEdit {
  const [, newline, clause] = /^(\r?\n)(.*)$/.exec(edit.newText) ?? [];
  const end = text.indexOf('\n', document.offsetAt(edit.range.end));
  if (newline === undefined || clause === undefined || end < 0) return edit;
  const start = document.positionAt(end + 1);
  return { ...edit, range: { start, end: start }, newText: clause + newline };
}
