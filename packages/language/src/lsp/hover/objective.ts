import {
  inARowWords,
  listWords,
  sentenceWords,
  type Facts,
  type Id,
  type Objective,
  type Sentence,
} from '@sla-lang/core';
import { exampleLine, payingWords, tierLines } from './credits.ts';
import { downtimeLines, effectiveLines, guaranteeLines } from './downtime.ts';
import { escaped, said } from './markdown.ts';

/** What a sentence of an objective means, what it leaves out, and who pays what for a miss. */
export function sentenceLines(facts: Facts, objective: Objective, sentence: Sentence): string[] {
  const downtime = downtimeLines(facts, sentence);
  return [
    ...(downtime.length > 0 ? downtime : [`**${escaped(sentenceWords(facts, sentence))}**`]),
    ...guaranteeLines(facts, objective, sentence),
    ...effectiveLines(facts, objective, sentence),
    ...excludedLines(facts, objective),
    ...missLines(facts, objective.id),
  ];
}

/** All of an objective, sentence by sentence. */
export function objectiveLines(facts: Facts, objective: Objective): string[] {
  const { sentences, prose, strength, breachOnly } = objective;
  return [
    ...sentences.map((sentence) => `- ${escaped(sentenceWords(facts, sentence))}`),
    ...prose.map(({ text }) => `- ${escaped(`“${text}”`)}`),
    ...said('How strong', strength === 'binding' ? undefined : strength),
    ...said('A breach only after', breachOnly && inARowWords(breachOnly)),
    ...sentences.flatMap((sentence) => [
      ...downtimeLines(facts, sentence),
      ...guaranteeLines(facts, objective, sentence),
      ...effectiveLines(facts, objective, sentence),
    ]),
    ...excludedLines(facts, objective),
    ...missLines(facts, objective.id),
  ];
}

const excludedLines = (facts: Facts, { excluding }: Objective): string[] =>
  excluding.length === 0 ? [] : [`Does not count: ${escaped(listWords(excluding.map((id) => facts.nameOf(id))))}.`];

/** Who pays what when a promise is missed. */
export function missLines(facts: Facts, id: Id): string[] {
  return facts
    .creditsFor(id)
    .flatMap((credits) => [
      `When ${credits.kind === 'bonus' ? 'exceeded' : 'missed'}, ${escaped(payingWords(facts, credits))}:`,
      ...tierLines(facts, credits),
      ...exampleLine(facts, credits),
    ]);
}
