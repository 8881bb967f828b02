import {
  anyCase,
  casesOf,
  equivalentOf,
  listWords,
  statedDifference,
  statedIn,
  textsOf,
  valueWords,
  writtenOut,
  type Facts,
  type StatedDifference,
} from '../../facts/index.ts';
import { promiseeOf, promisorOf } from '../../facts/promises.ts';
import { rule, type Found } from '../../findings/rule.ts';
import { PeriodUnit, type Id, type Objective, type Sentence, type Stated } from '../../model/index.ts';
import { durationFromParts, formatPercent, toText, tryRational, ZERO } from '../../quantity/index.ts';
import { figuresIn, finderOf, wordsOf, type ProseFigures, type WordedText } from '../../wording/index.ts';

type Report = (found: Found<'measurable/stated-equivalent'>) => void;

/** A figure that is given to explain a promise, and says something else than the promise computes. */
export const statedEquivalent = rule('measurable/stated-equivalent', (facts, report) => {
  for (const objective of facts.agreement.objectives) {
    const compared = objective.stated.flatMap((stated) => compareFigure(facts, objective, stated) ?? []);
    // A table of rounded figures is one remark, not one for each month length.
    const rounded = compared.filter(({ difference }) => difference.kind.startsWith('rounded'));
    const single = rounded.length > 1 ? compared.filter((each) => !rounded.includes(each)) : compared;
    for (const each of single) report(foundFor(facts, objective, [each]));
    if (rounded.length > 1) report(foundFor(facts, objective, rounded));
  }
  compareProse(facts, report);
});

interface Compared {
  readonly stated: Stated;
  readonly difference: StatedDifference;
  readonly promise: string;
}

/** A figure explains the first sentence that it can be compared with, unless it fits another one exactly. */
function compareFigure(facts: Facts, objective: Objective, stated: Stated): Compared | undefined {
  let first: Compared | undefined;
  for (const sentence of objective.sentences) {
    // Where the target depends on a table, the first case stands for all.
    const [theCase = anyCase] = casesOf(facts, [sentence.value]);
    const equivalent = equivalentOf(facts, sentence, stated, theCase);
    if (!equivalent) continue;
    const difference = statedDifference(equivalent, stated, stated.period?.unit ?? unitOf(sentence));
    if (!difference) return undefined;
    first ??= { stated, difference, promise: promiseWords(facts, sentence) };
  }
  return first;
}

/** One figure, or several that are all rounded. */
function foundFor(
  facts: Facts,
  { id }: Objective,
  compared: readonly Compared[],
): Found<'measurable/stated-equivalent'> {
  const [first, ...others] = compared;
  const { gain, lose } = gainersOf(
    facts,
    id,
    compared.flatMap(({ difference }) => difference.laxer),
  );
  const clauses = compared.flatMap(({ stated, difference: { clause } }) =>
    clause === undefined ? [] : { at: stated.origin, clause },
  );
  return {
    at: first?.stated.origin,
    part: id,
    params: {
      name: facts.nameOf(id),
      promise: first?.promise ?? '',
      figures: compared.map(({ stated, difference: { kind, computed } }) => ({
        stated: `${stated.comparison ?? ''} ${valueWords(facts, stated.value)}`.trim(),
        kind,
        computed,
      })),
      gains: gain.map((party) => facts.nameOf(party)),
    },
    related: others.map(({ stated }) => ({ at: stated.origin, role: 'also' })),
    disadvantages: lose,
    fixes:
      clauses.length < compared.length
        ? []
        : [
            {
              name: 'compute',
              params: { clauses: clauses.map(({ clause }) => clause) },
              edits: clauses.map(({ at, clause }) => ({ at, place: 'replace', text: clause })),
            },
          ],
  };
}

const unitOf = ({ window }: Sentence): string | undefined =>
  window?.kind === 'each' && window.count === 1 ? window.unit : undefined;

const promiseWords = (facts: Facts, { figure, value }: Sentence): string =>
  figure.measure === 'share within' && figure.percent !== undefined
    ? formatPercent(figure.percent, 'en-GB')
    : value
      ? valueWords(facts, value)
      : '';

/** The promising side gains where the stated figure is laxer than the promise, the other side where it is stricter. */
function gainersOf(
  facts: Facts,
  objective: Id,
  laxer: readonly boolean[],
): { readonly gain: readonly Id[]; readonly lose: readonly Id[] } {
  const [promisor, promisee] = [promisorOf(facts, objective), promiseeOf(facts, objective)];
  const when = (isLaxer: boolean, gaining: Id | undefined, losing: Id | undefined) =>
    laxer.includes(isLaxer) && gaining !== undefined && losing !== undefined ? [{ gaining, losing }] : [];
  const pairs = [...when(true, promisor, promisee), ...when(false, promisee, promisor)];
  return { gain: pairs.map(({ gaining }) => gaining), lose: pairs.map(({ losing }) => losing) };
}

/** The same target in words: in a sentence of prose beside the figure, or in the title. */
function compareProse(facts: Facts, report: Report): void {
  const prose = Map.groupBy(textsOf(facts), ({ role, part }) => (role === 'promise' ? part : undefined));
  for (const objective of facts.agreement.objectives) {
    const promised = percentsOf(facts, objective);
    if (promised.size === 0) continue;
    const { id, title, origin } = objective;
    const texts = (prose.get(id) ?? []).map((text) => ({
      figures: { ...statedIn(text), worded: text.worded },
      at: text.at,
    }));
    if (title !== undefined) {
      const worded = wordsOf(title);
      texts.push({ figures: { ...figuresIn(worded), worded }, at: origin });
    }
    for (const { figures, at } of texts) {
      for (const stated of downtimesIn(figures, at)) {
        const compared = compareFigure(facts, objective, stated);
        // "About 43 minutes" is an explanation; only what is right for no length at all is another promise.
        if (compared?.difference.kind === 'different') report({ ...foundFor(facts, objective, [compared]), fixes: [] });
      }
      const said = figures.percents.map(({ value }) => value);
      if (said.length === 0 || said.some((percent) => promised.has(keyOf(percent)))) continue;
      const words = (percents: Iterable<string>) =>
        listWords(Array.from(percents, (percent) => formatPercent(percent, 'en-GB')));
      report({
        at,
        part: id,
        params: {
          name: facts.nameOf(id),
          promise: words(promised.values()),
          figures: [{ stated: words(said), kind: 'in words', computed: [] }],
          gains: [],
        },
      });
    }
  }
}

/**
 * The downtime that a text states for a period, as figures that explain the promise. Without a period, and of an "outage", it may be
 * the limit of a single one, which is another promise.
 */
function downtimesIn({ worded, durations, periods }: Said, origin: Stated['origin']): Stated[] {
  const [period] = periods.filter(({ count }) => count === '1');
  const { success, data: unit } = PeriodUnit.safeParse(period?.unit);
  if (!success || DOWN(worded).length === 0) return [];
  return durations.flatMap(({ parts, business }): Stated[] => {
    const iso = business ? undefined : durationFromParts(parts);
    if (iso === undefined) return [];
    return [{ value: { kind: 'duration', duration: { iso, clock: 'elapsed' } }, period: { unit }, origin }];
  });
}

const DOWN = finderOf(['downtime*', 'unavailab*', 'uitval*', 'onbeschikbaar*', 'ausfallzeit*']);

interface Said extends ProseFigures {
  readonly worded: WordedText;
}

const keyOf = (percent: string): string => toText(tryRational(percent) ?? ZERO);

/** The percentages that the sentences of an objective promise, by their exact value. */
function percentsOf(facts: Facts, { sentences }: Objective): ReadonlyMap<string, string> {
  const texts = sentences.flatMap(({ figure, value }) => [
    ...(figure.percent === undefined ? [] : [figure.percent]),
    ...writtenOut(facts, value, undefined).flatMap((written) =>
      written.value.kind === 'percent' ? [written.value.value] : [],
    ),
  ]);
  return new Map(texts.map((text) => [keyOf(text), text]));
}
