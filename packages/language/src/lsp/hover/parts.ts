import {
  durationWords,
  listWords,
  windowWords,
  type Agreement,
  type Facts,
  type PartList,
  type PlacedPart,
  type Termination,
} from '@sla-lang/core';
import { calendarLines } from './calendar.ts';
import { chainLines, dutyLines, exclusionLines, forceMajeureLines, maintenanceLines, reliefLines } from './chain.ts';
import { exampleLines, payingWords, termsLines, tierLines } from './credits.ts';
import { escaped, said } from './markdown.ts';
import { metricLines, tableLines } from './measured.ts';
import { eventLines, reportLines } from './moments.ts';
import { objectiveLines } from './objective.ts';
import { partyLines, thirdPartyLines } from './people.ts';
import { planLines, serviceLines, underpinningLines } from './sold.ts';
import { supportLines } from './support.ts';
import { byWhen, conditionWords, whoWords } from './words.ts';

type Tell<L extends PartList> = (facts: Facts, part: Agreement[L][number], today: string) => string[];

/** What there is to say about a part of each kind; the other kinds are told by their name and place. */
const tellers: { readonly [L in PartList]?: Tell<L> } = {
  parties: (_, party) => partyLines(party),
  thirdParties: thirdPartyLines,
  definitions: (_, { text }) => [escaped(text)],
  calendars: calendarLines,
  events: eventLines,
  categories: (_, { entries }) => said('Entries', listWords(entries.map(({ id, title }) => title ?? id))),
  plans: planLines,
  services: serviceLines,
  underpinnings: underpinningLines,
  tables: tableLines,
  metrics: metricLines,
  objectives: objectiveLines,
  support: supportLines,
  maintenance: maintenanceLines,
  exclusions: exclusionLines,
  duties: dutyLines,
  reliefs: reliefLines,
  forceMajeure: forceMajeureLines,
  credits: (facts, credits) => [
    `${escaped(payingWords(facts, credits))}:`,
    ...tierLines(facts, credits),
    ...termsLines(facts, credits),
    ...exampleLines(facts, credits),
  ],
  reports: reportLines,
  reviews: (facts, { each, with: contacts }) => [
    ...said('How often', each && windowWords(each)),
    ...said('With', contacts.join(', ')),
  ],
  terminations: terminationLines,
  clauses: (_, { text }) => [escaped(text)],
};

/** What there is to say about a part. */
export function partLines(facts: Facts, { list, part }: PlacedPart, today: string): string[] {
  const tell = tellers[list] as ((facts: Facts, part: unknown, today: string) => string[]) | undefined;
  return [...(tell?.(facts, part, today) ?? []), ...chainLines(facts, part.id)];
}

function terminationLines(facts: Facts, { by, when, exercised, notice, cure }: Termination): string[] {
  return [
    ...said('By', whoWords(facts, by)),
    ...when.flatMap((condition) => said('When', conditionWords(facts, condition))),
    ...said('To be used', byWhen(facts, exercised)),
    ...said('Cure', cure && durationWords(facts, cure)),
    ...said('Notice', notice && durationWords(facts, notice)),
  ];
}
