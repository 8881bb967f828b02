import {
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  type Position,
  type Range,
} from 'vscode-languageserver';
import { type Filled, hasSlots, plainOf, snippetOf } from './template.ts';

/** What is told about an item when somebody looks at it; it travels to the editor and back. */
export type About =
  | { readonly word: string; readonly owner?: string | undefined }
  | { readonly code: string }
  | { readonly uri: string; readonly path: string };

/** Something that can be written at a place. */
export interface Proposal {
  readonly label: string;
  readonly text: Filled;
  readonly kind: CompletionItemKind;
  /** Less comes first. */
  readonly rank: number;
  /** Shown directly behind the label. */
  readonly rest?: string | undefined;
  /** Shown at the end of the line: what it is. */
  readonly says?: string | undefined;
  readonly about?: About | undefined;
  /** Whether it begins a clause or part of its own, instead of going on with the one that is being written. */
  readonly begins?: boolean;
  /** What is typed to find it, if that is not the label. */
  readonly filter?: string;
  readonly isBest?: boolean;
  /** Whether it takes the place of a longer word than usual, such as `Europe/Am`. */
  readonly isLong?: boolean;
}

/** What the editor at the other end can show. */
export interface Ability {
  readonly snippets: boolean;
  readonly insertReplace: boolean;
  readonly labelDetails: boolean;
}

/** The word at the cursor: what is taken away when an item is put in, or when it replaces the word. */
export interface Word {
  readonly start: Position;
  readonly cursor: Position;
  readonly end: Position;
  /** How many blanks stand before it in its line, behind another word. */
  readonly gap: number;
}

/** Items in the order of their ranks; of equal ones the first. */
export function itemsOf(proposals: readonly Proposal[], word: Word, can: Ability): CompletionItem[] {
  const seen = new Set<string>();
  const different = proposals
    .toSorted((a, b) => a.rank - b.rank)
    .filter((proposal) => {
      const key = `${proposal.label}\0${plainOf(proposal.text)}`;
      return !seen.has(key) && seen.add(key);
    });
  return different.map((proposal, index) => itemOf(proposal, index, word, can));
}

function itemOf(proposal: Proposal, index: number, word: Word, can: Ability): CompletionItem {
  const { label, text, kind, rest, says, about, isBest } = proposal;
  const isSnippet = can.snippets && hasSlots(text);
  const newText = isSnippet ? snippetOf(text) : plainOf(text);
  // A comma stands close to the word before it.
  const gap = label.startsWith(',') ? word.gap : 0;
  const start = { ...word.start, character: word.start.character - gap };
  const filter = `${' '.repeat(gap)}${proposal.filter ?? label}`;
  const details = can.labelDetails
    ? { labelDetails: { ...(rest && { detail: ` ${rest}` }), ...(says && { description: says }) } }
    : { detail: [rest, says].filter(Boolean).join(' · ') };
  return {
    label,
    kind,
    sortText: String(index).padStart(4, '0'),
    textEdit: editOf(newText, { start, end: word.cursor }, word.end, can),
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(filter !== label && { filterText: filter }),
    ...((rest !== undefined || says !== undefined) && details),
    ...(isBest && { preselect: true }),
    ...(about && { data: about }),
  };
}

const editOf = (newText: string, insert: Range, end: Position, { insertReplace }: Ability) =>
  insertReplace ? { newText, insert, replace: { start: insert.start, end } } : { newText, range: insert };

/** A proposal of plain text. */
export const plain = (
  label: string,
  kind: CompletionItemKind,
  rank: number,
  more: Partial<Proposal> = {},
): Proposal => ({ label, text: [label], kind, rank, ...more });
