import { partKinds, type Facts, type Id } from '@sla-lang/core';
import { type AstNode, AstUtils } from 'langium';
import { kindOf } from '../../diagnostics/unresolved.ts';
import type * as ast from '../../generated/ast.ts';
import { groupOf } from '../../workspace/groups.ts';
import type { Mention } from '../navigation/mentions.ts';
import { agreementLines } from './agreement.ts';
import { escaped } from './markdown.ts';
import { contactLines } from './people.ts';
import { partLines } from './parts.ts';
import { originOf, type Spot } from './spot.ts';
import { priorityLines } from './support.ts';

/** What a name stands for: its kind, its title, what it says, and where it comes from. */
export function nameLines(spot: Spot, { targets, replaced }: Mention, today: string): string[] {
  const lines = targets.flatMap((target) => [...targetLines(spot, target, today), ...sourceLines(spot, target)]);
  const other = replaced ? [`Replaces ${sourceOf(spot, replaced)}.`] : [];
  return [...lines, ...other];
}

function targetLines(spot: Spot, target: AstNode, today: string): string[] {
  const { facts } = spot;
  const { name, title } = target as ast.Titled;
  const called = nameIn(target) ?? name;
  const heading = (kind: string, shown: string | undefined) => [
    `**${escaped(shown ?? called)}**${shown === undefined || shown === called ? '' : ` (${escaped(called)})`}: ${escaped(kind)}`,
  ];
  if (target.$type === 'Agreement')
    return [...heading('agreement', title), ...agreementLines(spot, target as ast.Agreement)];
  const inner = facts && innerLines(facts, target, called);
  if (inner) return [...heading(inner.kind, inner.title ?? title), ...inner.lines];
  const placed = facts?.part(called);
  const isIt = placed?.part.origin === originOf(target);
  const kind = roleOf(target) ?? (placed && isIt ? partKinds[placed.list] : kindOf(target.$type));
  return [
    ...heading(kind, textIsNoTitle(target) ? undefined : title),
    ...(facts && placed && isIt ? partLines(facts, placed, today) : []),
  ];
}

/** Cells of a table declare priorities by the name they have there. */
const nameIn = (target: AstNode): string | undefined =>
  target.$type === 'Cell' ? (target as ast.Cell).target?.$refText : undefined;

/** What an event or an exclusion says behind its name is its meaning. */
const textIsNoTitle = ({ $type }: AstNode): boolean => $type === 'Event' || $type === 'Exclusion';

const roleOf = (target: AstNode): string | undefined =>
  target.$type === 'Party' || target.$type === 'ThirdParty' ? (target as ast.Party).role : undefined;

interface Inner {
  readonly kind: string;
  readonly title?: string | undefined;
  readonly lines: readonly string[];
}

/** What stands inside a part and has a name of its own. */
function innerLines(facts: Facts, target: AstNode, name: Id): Inner | undefined {
  const { support, parties, categories } = facts.agreement;
  if (target.$type === 'Cell' || target.$type === 'Priority') {
    const around = AstUtils.getContainerOfType(target, (node): node is ast.Support => node.$type === 'Support');
    const own = support.find(({ origin }) => around && origin === originOf(around));
    const priority = own?.priorities.find(({ id }) => id === name);
    return { kind: 'priority', lines: own && priority ? priorityLines(facts, own, priority) : [] };
  }
  if (target.$type === 'Contact') {
    const party = parties.find(({ id }) => id === (target.$container as ast.Party).name);
    const contact = party?.contacts.find(({ id }) => id === name);
    const lines = contact ? contactLines(facts, contact) : [];
    return { kind: `contact${party ? ` of ${facts.nameOf(party.id)}` : ''}`, title: contact?.title, lines };
  }
  if (target.$type !== 'CategoryEntry') return undefined;
  const category = categories.find(({ id }) => id === (target.$container as ast.Category).name);
  return { kind: `one of ${category ? facts.nameOf(category.id) : 'a category'}`, lines: [] };
}

/** Where something comes from, if it is not of this agreement and file. */
function sourceLines(spot: Spot, target: AstNode): string[] {
  const own = groupOf(spot.leaf.astNode);
  const isHere = AstUtils.getDocument(target) === spot.document && groupOf(target)?.agreement === own?.agreement;
  const isLevel = target.$type !== 'Agreement' && groupOf(target)?.agreement !== undefined;
  if (isHere || (!isLevel && AstUtils.getDocument(target) === spot.document)) return [];
  return [`From ${sourceOf(spot, target)}.`];
}

/** "Northwind standard, [northwind-standard.sla, line 12](…)" */
function sourceOf(spot: Spot, target: AstNode): string {
  const { uri, textDocument } = AstUtils.getDocument(target);
  const line = textDocument.positionAt(target.$cstNode?.offset ?? 0).line + 1;
  const agreement = groupOf(target)?.agreement;
  const place = `${spot.shared.editor.Folders.shownPath(uri)}, line ${line}`;
  const level = agreement && target !== agreement ? `${escaped(agreement.name)}, ` : '';
  return `${level}[${escaped(place)}](<${uri.toString()}#L${line}>)`;
}
