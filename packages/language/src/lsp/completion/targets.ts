import type * as ast from '../../generated/ast.ts';
import type { Frame } from '../place/follower.ts';
import { valueForms, valueProposal } from './form-proposals.ts';
import { observationOf } from './observation.ts';
import type { Proposal } from './proposal.ts';
import type { Request } from './request.ts';

const lengths = ['15 min', '30 min', '1 h', '4 h', '8 h', '1 business day', '5 business days'];
const percentages = ['99.9%', '99.95%', '99.99%', '99.5%', '99%', '95%', '90%'];

/** Usual targets of the metric that the sentence is about: percentages, lengths of time, counts. */
export function targetProposals(request: Request, frame: Frame, rank: number): Proposal[] {
  const usual = usualTargets(metricIn(request, frame));
  if (!usual) return valueForms(request, frame, rank);
  return usual.map((form, index) => valueProposal({ text: form }, request.fill(form), rank + index));
}

/** The metric that is named in the sentence so far. */
function metricIn({ place, around }: Request, { parent }: Frame): ast.Metric | undefined {
  for (const { image } of place.tokens.slice(parent?.start ?? 0)) {
    const metric = around.find(image, 'Metric');
    if (metric) return metric as ast.Metric;
  }
  return undefined;
}

function usualTargets(metric: ast.Metric | undefined): readonly string[] | undefined {
  const observed = observationOf(metric);
  switch (observed?.$type) {
    case 'DurationBetween':
      return lengths;
    case 'NumberOf':
      return ['0', '1', '3', '10'].map((count) => `${count} <incidents>`);
    case 'ReadingOf':
      return observed.unit ? [`<100> ${observed.unit}`] : undefined;
    case 'Availability':
    case 'ShareOf':
    case 'RatioOf':
      return percentages;
    default:
      return undefined;
  }
}
