import {
  casesOf,
  caseWords,
  metricOf,
  pathWords,
  restsOn,
  sentencesOf,
  sentenceWords,
  serviceOf,
  valueIn,
  type Case,
  type Facts,
} from '../../facts/index.ts';
import { promisorOf } from '../../facts/promises.ts';
import { rule } from '../../findings/rule.ts';
import type { Figure, Id, Objective, Sentence, Who } from '../../model/index.ts';
import {
  compare,
  decimals,
  exactDecimalText,
  formatPercent,
  multiply,
  ONE,
  round,
  toPercent,
  tryShare,
  type Rational,
} from '../../quantity/index.ts';

/**
 * What needs several things at once works at most as often as all of them do together, which only their product guarantees. Things
 * that guarantee nothing are left out, so that the product is the most that can be relied on.
 */
export const beyondDependencies = rule('logic/beyond-dependencies', (facts, report) => {
  for (const { objective, sentence } of sentencesOf(facts)) {
    const service = serviceOf(facts, objective);
    if (service === undefined || !isAvailability(facts, sentence.figure) || objective.strength === 'aim') continue;
    if (!facts.find('services', service)?.dependsOn.length || excusesThirdParties(facts, objective)) continue;
    for (const theCase of casesOf(facts, [sentence.value])) {
      const promised = shareIn(facts, sentence, theCase);
      const rested = restsOn(facts, service, (id) => guaranteeOf(facts, id, theCase));
      const product = rested.reduce((share, { value }) => multiply(share, value.share), ONE);
      if (!promised || compare(promised.share, product) <= 0) continue;
      report({
        at: sentence.origin ?? objective.origin,
        part: objective.id,
        params: {
          situation: caseWords(facts, theCase),
          promise: sentenceWords(facts, sentence, valueIn(facts, sentence.value, theCase)),
          service: facts.nameOf(service),
          path: rested
            .map(({ path, value }) => `${pathWords(facts, path)} ${formatPercent(value.text, EN)}`)
            .join(' × '),
          product: productWords(product, promised.text),
        },
        related: rested.map(({ id }) => ({ at: facts.part(id)?.part.origin, role: 'dependency' as const })),
        disadvantages: [promisorOf(facts, objective.id)],
      });
      break;
    }
  }
});

const EN = 'en-GB';

interface Guarantee {
  readonly share: Rational;
  /** In percent, as written. */
  readonly text: string;
}

function isAvailability(facts: Facts, figure: Figure): boolean {
  if (figure.measure === 'availability') return true;
  return figure.measure === 'value' && metricOf(facts, figure)?.observation?.kind === 'availability';
}

function shareIn(facts: Facts, { comparison, value }: Sentence, theCase: Case): Guarantee | undefined {
  const target = valueIn(facts, value, theCase);
  if (target?.kind !== 'percent' || comparison === '<=' || comparison === '<') return undefined;
  const share = tryShare(target.value);
  return share && { share, text: target.value };
}

/** The availability that an underpinning contract, or an objective for the service itself, guarantees; the highest. */
function guaranteeOf(facts: Facts, id: Id, theCase: Case): Guarantee | undefined {
  const sentences = facts.find('underpinnings', id)?.promises ?? facts.once(sentencesByService).get(id) ?? [];
  let best: Guarantee | undefined;
  for (const sentence of sentences) {
    if (!isAvailability(facts, sentence.figure)) continue;
    const guarantee = shareIn(facts, sentence, theCase);
    if (guarantee && (!best || compare(guarantee.share, best.share) > 0)) best = guarantee;
  }
  return best;
}

function sentencesByService(facts: Facts): ReadonlyMap<Id, readonly Sentence[]> {
  const byService = new Map<Id, Sentence[]>();
  for (const objective of facts.agreement.objectives) {
    const service = serviceOf(facts, objective);
    if (service === undefined || objective.strength === 'aim') continue;
    byService.set(service, [...(byService.get(service) ?? []), ...objective.sentences]);
  }
  return byService;
}

/** Whether time that others cause is left out of the promise, so that it says nothing about them. */
function excusesThirdParties(facts: Facts, { excluding }: Objective): boolean {
  const isOther = (who: Who | undefined) =>
    who !== undefined && ('other' in who ? who.other === 'third party' : facts.part(who.party)?.list !== 'parties');
  return excluding.some((id) => {
    const excuse = facts.find('exclusions', id) ?? facts.find('reliefs', id);
    return isOther(excuse?.causedBy) || isOther(excuse?.controlledBy);
  });
}

/** Rounded down, with so many decimals that it shows as less than the promise. */
function productWords(product: Rational, promised: string): string {
  const shown = round(toPercent(product), 'floor', Math.max(3, (decimals(promised) ?? 0) + 1));
  return formatPercent(exactDecimalText(shown) ?? '0', EN);
}
