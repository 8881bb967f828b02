import { rule } from '../../findings/rule.ts';
import { exclusions } from './miscounts/exclusions.ts';
import { hiddenOutages } from './miscounts/hidden-outages.ts';
import { quorums } from './miscounts/quorums.ts';
import { ranges } from './miscounts/ranges.ts';
import { roundings } from './miscounts/roundings.ts';
import { samples } from './miscounts/samples.ts';

/** What is reckoned is something else than what is promised; each way of that is looked for by itself. */
export const miscounts = rule('measurable/miscounts', (facts, report) => {
  for (const look of [ranges, hiddenOutages, quorums, exclusions, roundings, samples]) look(facts, report);
});
