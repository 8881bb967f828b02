import { isUnit, unitProposals } from './units.ts';
import type { Proposal } from './proposal.ts';
import type { Request } from './request.ts';

/** A number that is being typed, with each unit that may follow: `30 min`, `99.9%`. Nothing if it is no number. */
export function withNumber(request: Request): Proposal[] | undefined {
  const { places, place, word } = request;
  if (!/^\d+(?:\.\d+)?$/.test(word)) return undefined;
  const behind = places.behind(place, word);
  const units = unitProposals({ ...request, place: behind }, behind.leaves.filter(isUnit), word, 0);
  return units.map((unit) => {
    const label = unit.label === '%' ? `${word}%` : `${word} ${unit.label}`;
    return { ...unit, label, text: [label], isLong: true };
  });
}
