import {
  errorBudget,
  expectedIn,
  floor,
  isNegative,
  multiply,
  tryShare,
  volumeOf,
  toDecimalText,
  windowWords,
  type Facts,
  type Moment,
  type Priority,
  type Support,
} from '@sla-lang/core';
import { escaped } from './markdown.ts';

/** How many of the tickets that are expected may miss; nothing where no volume of them is stated. */
export function missesLine(facts: Facts, support: Support, { metFor }: Priority): string[] {
  const share = metFor?.percent === undefined ? undefined : tryShare(metFor.percent);
  const declared = volumeOf(facts, support.service, textsOf(facts, support));
  const expected = declared && expectedIn(declared.volume, metFor?.window);
  const budget = share && errorBudget(share);
  if (!declared || !expected || !budget || isNegative(budget)) return [];
  const whole = (value: typeof expected) => toDecimalText(floor(value), { decimals: 0, mode: 'floor' });
  const window = metFor?.window ? ` ${windowWords(metFor.window)}` : '';
  const { unit } = declared.volume;
  const all = `${whole(expected)} ${unit}${window}`;
  return [
    `If all ${escaped(all)} that are expected had this priority, **${whole(multiply(expected, budget))}** of them could miss.`,
  ];
}

/** What the tickets are called: by the support, and by the moments of their clocks. */
const textsOf = (facts: Facts, { id, title, starts, stops }: Support): (string | undefined)[] => [
  id,
  title,
  ...[starts, stops].map((moment) => textOf(facts, moment)),
];

function textOf(facts: Facts, moment: Moment | undefined): string | undefined {
  if (moment?.kind === 'text') return moment.text;
  return moment?.kind === 'event' ? facts.find('events', moment.event)?.text : undefined;
}
