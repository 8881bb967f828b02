import { formatText } from '../format/format-text.ts';
import { namesOf } from './names.ts';
import type { Answers } from './answers.ts';
import {
  causes,
  credits,
  endings,
  forceMajeure,
  generalTerms,
  header,
  heading,
  hours,
  parties,
  reporting,
  service,
  standards,
  support,
  type Draft,
} from './sections.ts';

type Section = (draft: Draft) => string;

/** What an agreement of each level says, in this order, under these headings. */
const SERVICE: readonly (readonly [title: string, ...sections: Section[]])[] = [
  ['what is sold', service],
  ['how it is measured, and what is promised', standards],
  ['help when something is wrong', support],
  ['what does not count, and why', causes, forceMajeure],
  ['what happens when a level is missed', credits, endings],
  ['how the agreement is run', reporting, generalTerms],
];
const CORPORATE: typeof SERVICE = [['what holds for every service', forceMajeure, generalTerms]];

/**
 * A starting agreement: valid, complete and even-handed, with figures to be changed.
 *
 * @param holidays region whose public holidays are known
 */
export function startingAgreement(answers: Answers, holidays?: string): { readonly id: string; readonly text: string } {
  const names = namesOf({ ...answers, agreement: answers.title });
  const draft: Draft = { ...answers, names, holidays };
  const parts = [
    '// A starting point: read it line by line, since every figure is a proposal. `sla check` tells what is missing or unfair,\n// `sla build` makes the contract.',
    header(draft),
    parties(draft),
    [heading('hours'), hours(draft)].join('\n\n'),
    ...(answers.level === 'corporate' ? CORPORATE : SERVICE).map(([title, ...sections]) =>
      [heading(title), ...sections.map((section) => section(draft))].join('\n\n'),
    ),
  ];
  return { id: names.agreement, text: laidOut(parts.join('\n\n') + '\n') };
}

function laidOut(text: string): string {
  const formatted = formatText(text);
  return 'text' in formatted ? formatted.text : text;
}
