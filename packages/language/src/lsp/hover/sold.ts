import {
  formatMoney,
  multiply,
  periodsIn,
  sentenceWords,
  toDecimalText,
  tryRational,
  windowWords,
  type Facts,
  type Fee,
  type Plan,
  type Service,
  type Underpinning,
  type Window,
  formatDuration,
} from '@sla-lang/core';
import { escaped, said } from './markdown.ts';
import { whoWords } from './words.ts';

const YEAR: Window = { kind: 'each', unit: 'year', count: 1, flavour: 'calendar' };

/** "EUR 12,000 each month = EUR 144,000 in a year" */
export function feeWords({ title, amount, each, block, inAdvance }: Fee): string {
  const often = each && periodsIn(each, YEAR);
  const value = tryRational(amount.amount);
  const isYear = each?.kind === 'each' && each.unit === 'year' && each.count === 1;
  const year =
    often && value && !isYear
      ? ` = ${formatMoney({ amount: toDecimalText(multiply(value, often), { decimals: 2, mode: 'half-even' }), currency: amount.currency }, 'en-GB')} in a year`
      : '';
  return `${formatMoney(amount, 'en-GB')}${each ? ` ${windowWords(each)}` : ''}${block ? ` for each ${block.mode} ${formatDuration(block.iso, 'en-GB', 'short')}` : ''}${title === undefined ? '' : ` (${title})`}${year}${inAdvance ? ', in advance' : ''}`;
}

export const planLines = (facts: Facts, { fees, includes }: Plan): string[] => [
  ...fees.flatMap((fee) => said('Fee', feeWords(fee))),
  ...said('Includes', includes.map((id) => facts.nameOf(id)).join(', ')),
];

export const serviceLines = (facts: Facts, service: Service): string[] => [
  ...(service.description === undefined ? [] : [escaped(service.description)]),
  ...service.fees.flatMap((fee) => said('Fee', feeWords(fee))),
  ...service.volumes.flatMap(({ value, unit, each }) =>
    said('Volume', `${value} ${unit}${each ? ` ${windowWords(each)}` : ''}`),
  ),
  ...said('Depends on', service.dependsOn.map((id) => facts.nameOf(id)).join(', ')),
  ...service.options.flatMap(({ text, fee }) => said('Option', `${text} for ${feeWords(fee)}`)),
];

export const underpinningLines = (facts: Facts, { by, promises, hours, chosenBy }: Underpinning): string[] => [
  ...said('By', by && ('text' in by ? by.text : facts.nameOf(by.party))),
  ...said('Chosen by', whoWords(facts, chosenBy)),
  ...promises.flatMap((sentence) => said('Promises', sentenceWords(facts, sentence))),
  ...said('Hours', hours && facts.nameOf(hours)),
];
