import { CompletionItemKind } from 'vscode-languageserver';
import type { Leaf } from '../place/follower.ts';
import type { Proposal } from './proposal.ts';
import type { Request } from './request.ts';

/** Where a text may be written: its quotes, with the cursor between them. */
export function textProposals({ place }: Request, leaves: readonly Leaf[], rank: number): Proposal[] {
  const names = new Set(leaves.map(({ token }) => token.name));
  const isTitle = leaves.some(({ property }) => property === 'title');
  const quotes: Proposal = {
    label: '"…"',
    text: ['"', { options: [isTitle ? titleFrom(place.tokens.at(-1)?.image ?? '') : ''] }, '"'],
    kind: CompletionItemKind.Text,
    // A name is nearly always followed by what people call it.
    rank: isTitle ? 0 : rank,
    says: isTitle ? 'what people call it' : 'a text',
    filter: '"',
  };
  const long: Proposal = {
    label: '"""…"""',
    text: ['"""\n  ', { options: [''] }, '\n"""'],
    kind: CompletionItemKind.Text,
    rank: rank + 1,
    says: 'a text of several lines',
    filter: '"""',
  };
  return [...(names.has('STRING') ? [quotes] : []), ...(names.has('TEXT_BLOCK') ? [long] : [])];
}

/** `RepairTime` → "Repair time" */
const titleFrom = (name: string): string =>
  name
    .replace(/(?<=\p{Ll})(?=\p{Lu})|_/gu, ' ')
    .replace(/(?<= )\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase())
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
