import type { AstNode } from 'langium';
import type * as ast from '../../../generated/ast.ts';
import { partIn, type Group } from '../../../workspace/groups.ts';
import { startOfParts } from '../edits.ts';

type Kind = ast.Part['$type'];

/** The order in which one writes; see docs/language.md. */
const usualOrder: readonly Kind[] = [
  'Party',
  'ThirdParty',
  'Definition',
  'Calendar',
  'Event',
  'Category',
  'Plan',
  'Service',
  'Underpinning',
  'Limits',
  'Table',
  'Metric',
  'Objective',
  'Support',
  'Escalation',
  'Maintenance',
  'Exclusion',
  'ForceMajeure',
  'Duty',
  'Relief',
  'Credits',
  'Report',
  'Review',
  'Termination',
  'Change',
  'Hold',
  'Liability',
  'Indemnity',
  'Confidentiality',
  'Limitation',
  'Audit',
  'Prose',
];
const rankOf = (kind: Kind): number => usualOrder.indexOf(kind);

/** Where a new part goes: into its own lines, with the line breaks around it. */
export interface PartPlace {
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

/**
 * Behind the last part of its kind, else behind the last of those that usually stand before it, else behind the header of
 * the agreement. Where nothing of that is there, at the start of the file, behind the files that it uses.
 */
export function placeForPart(kind: Kind, group: Group, text: string, newline: string): PartPlace {
  const parts = group.elements.flatMap((element) => {
    const part = partIn(element);
    return part ? [{ element, kind: part.$type }] : [];
  });
  const sibling = parts.findLast((each) => each.kind === kind);
  if (sibling) return behind(sibling.element, text, newline);
  const earlier = parts.findLast((each) => rankOf(each.kind) < rankOf(kind))?.element;
  const anchor = earlier ?? group.agreement ?? group.file.parts.filter(({ $type }) => $type === 'Uses').at(-1);
  return anchor ? behind(anchor, text, newline, true) : { offset: startOfParts(text), before: '', after: newline };
}

/** Behind a part of another kind a blank line is kept, if there is one. */
function behind({ $cstNode }: AstNode, text: string, newline: string, apart = false): PartPlace {
  const offset = endOfLine(text, $cstNode?.end ?? text.length);
  const isApart = apart && /^(?:[ \t]*\r?\n){2}/.test(text.slice(offset));
  return { offset, before: newline.repeat(isApart ? 2 : 1), after: '' };
}

/** The end of a part with the ";" and the remark that belong to it; further parts on its line are left behind. */
function endOfLine(text: string, end: number): number {
  const rest = /^[ \t]*;?[ \t]*(?:\/\/[^\r\n]*|\/\*(?:(?!\*\/)[^\r\n])*\*\/[ \t]*)?(?=\r?\n|$)/.exec(
    text.slice(end),
  )?.[0];
  return end + (rest?.trimEnd().length ?? 0);
}
