import type { Frame, Leaf } from '../place/follower.ts';
import { beginning, clauseOf } from '../place/openings.ts';
import { clauseProposals } from './clauses.ts';
import { valueForms } from './form-proposals.ts';
import { formsOf } from './forms/index.ts';
import { cellProposals, rowProposals } from './grids.ts';
import { keywordProposals } from './keywords.ts';
import { listProposals } from './lists.ts';
import type { Proposal } from './proposal.ts';
import { referenceProposals } from './references.ts';
import type { Request } from './request.ts';
import { targetProposals } from './targets.ts';
import { textProposals } from './texts.ts';
import { isUnit, unitProposals } from './units.ts';

const number = /^\d+(?:\.\d+)?$/;

/** Everything that may be written at a place: what goes on with the clause first, then other clauses. */
export async function propose(request: Request): Promise<Proposal[]> {
  const { place } = request;
  const begins = (leaf: Leaf) => clauseOf(leaf)?.start === place.index;
  const clauses = place.leaves.filter(begins);
  const further = place.leaves.filter((leaf) => !begins(leaf));
  const last = place.tokens.at(-1);
  if (last && (last.tokenType.name === 'BAR' || last.tokenType.name === 'ROW_END') && further.some(isInCell)) {
    return cellProposals(request, 0);
  }
  const isBehindNumber = last !== undefined && number.test(last.image);
  const goingOn = [
    ...(isBehindNumber ? unitProposals(request, further.filter(isUnit), last.image, 0) : []),
    ...(await valueProposals(request, further)),
    ...keywordProposals(request, further, isBehindNumber ? 400 : 300),
    ...textProposals(request, further.filter(isText), 350),
  ];
  const rows = clauses.some(({ token }) => token.name === 'BAR') ? rowProposals(request, 505) : [];
  const more = isBehindNumber && !place.beginsLine ? [] : [...clauseProposals(request, clauses, 500), ...rows];
  return [...goingOn, ...more, ...textProposals(request, isBehindNumber ? [] : clauses.filter(isText), 900)];
}

const isText = ({ token }: Leaf): boolean => token.name === 'STRING' || token.name === 'TEXT_BLOCK';
const isInCell = (leaf: Leaf): boolean => leaf.frame.rule === 'Cell' || leaf.frame.parent?.rule === 'Cell';

/** Names, usual values and lists, for what begins here in the middle of a clause. */
export async function valueProposals(request: Request, leaves: readonly Leaf[]): Promise<Proposal[]> {
  const { place } = request;
  const references = new Map(
    leaves.filter(({ refersTo }) => refersTo !== undefined).map((leaf) => [leaf.refersTo, leaf]),
  );
  const opened = new Map<string, Frame>();
  for (const leaf of leaves) {
    const frame = beginning(leaf, place.index).find((each) => hasForms(each));
    if (frame) opened.set(`${frame.rule} ${frame.property}`, frame);
  }
  return [
    ...[...references.values()].flatMap((leaf) => referenceProposals(request, leaf, 100)),
    ...[...opened.values()].flatMap((frame) =>
      frame.rule === 'Target' ? targetProposals(request, frame, 150) : valueForms(request, frame, 200),
    ),
    ...(await listProposals(request, leaves, 250)),
  ];
}

const hasForms = ({ rule, property, parent }: Frame): boolean =>
  formsOf(rule, `${parent?.rule ?? ''}.${property ?? ''}`).length > 0;
