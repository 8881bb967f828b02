import { CompletionItemKind } from 'vscode-languageserver';
import type { Frame } from '../place/follower.ts';
import { blockOf, ownerOf } from '../place/openings.ts';
import { type Form, formsOf } from './forms/index.ts';
import type { Proposal } from './proposal.ts';
import type { Request } from './request.ts';
import { type Filled, hasSlots, plainOf } from './template.ts';

/** Whole clauses and parts: what they begin with as the label, the rest behind it. */
export function clauseForms(request: Request, clause: Frame, rank: number): Proposal[] {
  const around = `${blockOf(clause)?.rule ?? ''}.${clause.rule}`;
  return formsOf(clause.rule, around).map((form) => {
    const text = request.fill(form.text);
    const label = labelOf(text);
    return {
      label,
      text,
      kind: CompletionItemKind.Snippet,
      rank,
      rest: form.says === undefined ? restOf(text, label) : undefined,
      says: form.says,
      about: { word: label, owner: ownerOf(clause) },
      begins: true,
    };
  });
}

/** The usual ways to write what a rule reads, in the middle of a clause. */
export function valueForms(request: Request, frame: Frame, rank: number): Proposal[] {
  const around = `${frame.parent?.rule ?? ''}.${frame.property ?? ''}`;
  return formsOf(frame.rule, around).map((form) => valueProposal(form, request.fill(form.text), rank));
}

export function valueProposal({ says }: Form, text: Filled, rank: number): Proposal {
  const kind = hasSlots(text) ? CompletionItemKind.Snippet : CompletionItemKind.Value;
  return { label: plainOf(text), text, kind, rank, says, isLong: true };
}

/** The words that a form begins with: all before its first slot, text, number or block. */
function labelOf(text: Filled): string {
  const [first] = text;
  const words = typeof first === 'string' ? (/^[^"\d{\n]*/.exec(first)?.[0] ?? '').trim() : '';
  return words === '' ? (/^\S+/.exec(plainOf(text))?.[0] ?? '') : words;
}

/** What follows behind the label, in one line. */
export function restOf(text: Filled, label: string): string | undefined {
  const whole = plainOf(text);
  const rest = (whole.startsWith(label) ? whole.slice(label.length) : whole).replace(/\s+/g, ' ').trim();
  return rest.length > 70 ? `${rest.slice(0, 70).trimEnd()}…` : rest || undefined;
}
