import {
  expectedIn,
  freeName,
  measuringClauses,
  metricOf,
  sentencesOf,
  serviceOf,
  volumeOf,
  windowWords,
  writeText,
  writeValue,
  type DeclaredVolume,
  type Facts,
} from '../../facts/index.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Metric, Moment, Objective, Sentence, Support, Window } from '../../model/index.ts';
import {
  unitOfCount,
  compare,
  errorBudget,
  floor,
  max,
  multiply,
  ONE,
  toDecimalText,
  tryShare,
  ZERO,
  type Rational,
} from '../../quantity/index.ts';

type Fixes = NonNullable<Found<'measurable/small-population'>['fixes']>;

const QUARTER: Window = { kind: 'each', unit: 'quarter', count: 1, flavour: 'calendar' };
const YEAR: Window = { ...QUARTER, unit: 'year' };

/** A share of so few things that the first miss is a breach. */
export const smallPopulation = rule('measurable/small-population', (facts, report) => {
  for (const { objective, sentence } of sentencesOf(facts)) {
    const metric = metricOf(facts, sentence.figure);
    const percent = metric && shareOf(sentence, metric);
    if (!metric || percent === undefined) continue;
    const declared = volumeOf(facts, metric.of ?? serviceOf(facts, objective), textsOf(facts, metric));
    const few = declared && tooFew(declared, percent, sentence.window);
    if (!few) continue;
    report({
      at: sentence.origin,
      part: objective.id,
      params: { name: facts.nameOf(objective.id), share: `${percent}%`, ...few.params },
      related: [{ at: declared.volume.origin, role: 'volume' }],
      fixes: countFixes(facts, objective, sentence, metric, declared, percent),
    });
  }
  for (const support of facts.agreement.support) {
    const declared = volumeOf(facts, support.service, ticketTexts(support));
    for (const { id, metFor, origin } of declared ? support.priorities : []) {
      const percent = metFor?.percent;
      if (!declared || percent === undefined) continue;
      const few = tooFew(declared, percent, metFor?.window);
      if (!few) continue;
      report({
        at: metFor?.origin ?? origin,
        part: support.id,
        params: { name: `${facts.nameOf(support.id)} ${id}`, share: `${percent}%`, ...few.params },
        related: [{ at: declared.volume.origin, role: 'volume' }],
        fixes: windowFixes(declared, percent).map(({ text, window }) => ({
          name: 'window',
          params: { window },
          edits: [{ at: metFor?.origin, place: 'replace', text }],
        })),
      });
    }
  }
});

/** The share of the things that must be good, in percent. */
function shareOf({ figure, comparison, value }: Sentence, { observation }: Metric): string | undefined {
  if (figure.measure === 'share within' || figure.measure === 'percentile') return figure.percent;
  const isLeast = comparison === '>=' || comparison === '>';
  return figure.measure === 'value' && observation?.kind === 'share' && isLeast && value?.kind === 'percent'
    ? value.value
    : undefined;
}

/** How many may be missed in the window, if that is less than one. */
function tooFew({ volume }: DeclaredVolume, percent: string, window: Window | undefined) {
  const [number, budget] = [expectedIn(volume, window), budgetOf(percent)];
  const allowed = number && budget && multiply(number, budget);
  // 100 % is no share of a small population, but no budget at all; above, it is out of range.
  if (!window || !allowed || compare(allowed, ONE) >= 0 || compare(allowed, ZERO) <= 0) return undefined;
  const text = (exact: Rational) => toDecimalText(exact, { decimals: 2, mode: 'half-even' });
  return {
    params: {
      volume: `${text(number)} ${unitOfCount(text(number), volume.unit)}`,
      window: windowWords(window),
      bad: text(allowed),
    },
  };
}

function budgetOf(percent: string): Rational | undefined {
  const share = tryShare(percent);
  return share && errorBudget(share);
}

/** Where the things that a metric is about are named. */
function textsOf(facts: Facts, { observation, title, id }: Metric): readonly (string | undefined)[] {
  const moments = observation?.kind === 'duration' ? [observation.from, observation.to] : [];
  const population = observation?.kind === 'share' ? [observation.of] : [];
  return [title, id, ...population, ...moments.flatMap((moment) => momentTexts(facts, moment))];
}

function momentTexts(facts: Facts, moment: Moment | undefined): readonly (string | undefined)[] {
  if (moment?.kind === 'text') return [moment.text];
  const event = moment?.kind === 'event' ? facts.find('events', moment.event) : undefined;
  return [event?.text, event?.title];
}

/** Tickets go by many names. */
const ticketTexts = ({ title, id }: Support) => [
  title,
  id,
  'ticket incident case call request problem fault melding storing verzoek Ticket Vorfall Störung Anfrage Meldung',
];

/** A number that may be missed, counted by a metric of its own. */
function countFixes(
  facts: Facts,
  objective: Objective,
  sentence: Sentence,
  metric: Metric,
  { volume }: DeclaredVolume,
  percent: string,
): Fixes {
  const [number, budget] = [expectedIn(volume, QUARTER), budgetOf(percent)];
  if (!number || !budget || sentence.when) return [];
  const allowed = max(ONE, floor(multiply(number, budget)));
  const name = freeName(facts, `Missed${metric.id}`);
  const text = `${name} <= ${allowed.n} each quarter`;
  const limit = sentence.figure.measure === 'value' || !sentence.value ? undefined : writeValue(sentence.value);
  const what = `${volume.unit} that ${limit === undefined ? 'are not good' : `take longer than ${limit}`}`;
  const clauses = [
    `number of ${writeText(what)}`,
    `source ${writeText(metric.source ?? '(where it is recorded)')}`,
    ...measuringClauses(facts),
  ];
  return [
    {
      name: 'count',
      params: { sentence: text },
      edits: [
        { at: sentence.origin, place: 'replace', text },
        { at: objective.origin, place: 'beside', text: `metric ${name} {\n  ${clauses.join('\n  ')}\n}` },
      ],
    },
  ];
}

/** The shortest longer window in which at least one may be missed. */
function windowFixes({ volume }: DeclaredVolume, percent: string) {
  const budget = budgetOf(percent);
  const window = [QUARTER, YEAR].find((each) => {
    const number = expectedIn(volume, each);
    return number && budget && compare(multiply(number, budget), ONE) >= 0;
  });
  return window ? [{ text: `${percent}% ${windowWords(window)}`, window: windowWords(window) }] : [];
}
