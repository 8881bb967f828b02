import { CompletionItemKind } from 'vscode-languageserver';
import { kindOf } from '../../diagnostics/unresolved.ts';
import type * as ast from '../../generated/ast.ts';
import type { Leaf } from '../place/follower.ts';
import { readFor } from '../place/openings.ts';
import { plain, type Proposal } from './proposal.ts';
import type { Request } from './request.ts';
import type { Known } from './surroundings.ts';

/** The names that a reference at this place can mean, without those that its list has already. */
export function referenceProposals({ place, around }: Request, leaf: Leaf, rank: number): Proposal[] {
  const frame = leaf.frame.parent;
  const property = leaf.frame.property ?? '';
  if (!frame || leaf.refersTo === undefined) return [];
  const said = new Set(readFor(place.read, frame, property).map(({ token }) => token.image));
  const fits = around
    .names(leaf.refersTo, frame.type)
    .filter((known) => !said.has(known.name) && isMeant(known, frame.type));
  return fits.map((known, index) => ({
    ...nameProposal(known, rank),
    // Of several parties none is likelier than the other; a single name is what is meant.
    isBest: fits.length === 1 && index === 0,
  }));
}

/** What is dropped is a part of a level, not the level itself. */
const isMeant = ({ type }: Known, from: string): boolean => from !== 'Drops' || type !== 'Agreement';

/** A name, with what it is and what it is called. */
export function nameProposal({ name, title, type, node, at }: Known, rank: number): Proposal {
  const says = node?.$type === 'Party' || node?.$type === 'ThirdParty' ? (node as ast.Actor).role : kindOf(type);
  return plain(name, CompletionItemKind.Reference, rank, { rest: title, says, about: at });
}
