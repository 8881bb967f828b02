import type { Facts } from '../../facts/index.ts';
import { payerOf } from '../../facts/sides.ts';
import { listWords } from '../../facts/words.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Credits, Figure, Payment, Sentence, Value } from '../../model/index.ts';
import {
  add,
  compare,
  equals,
  formatPercent,
  HUNDRED,
  tryRational,
  ZERO,
  type Rational,
} from '../../quantity/index.ts';
import { amountWords, sameFigure, scheduleName } from '../../tariff/index.ts';

type Finding = Found<'credits/other-quantity'>;

/**
 * What triggers a credit is not what is promised. Each single miss is paid although only a share in time is promised: then a
 * credit falls due while the promise is kept (error). Or a tier or block goes by a figure that no promise of the schedule speaks
 * of, so that promise and payment may part (warning).
 */
export const otherQuantity = rule('credits/other-quantity', (facts, report) => {
  for (const credits of facts.agreement.credits) {
    const findings = credits.payments.flatMap(
      (payment) => eachMiss(facts, credits, payment) ?? otherFigure(facts, credits, payment) ?? [],
    );
    // Several tiers along one figure are one finding.
    for (const [first, ...others] of Map.groupBy(findings, ({ params }) => JSON.stringify(params)).values()) {
      if (!first) continue;
      const also = others.map(({ at }) => ({ at, role: 'also' as const }));
      report({ ...first, related: [...(first.related ?? []), ...also] });
    }
  }
});

function eachMiss(facts: Facts, credits: Credits, { trigger, amount, origin }: Payment): Finding | undefined {
  if (trigger.kind !== 'each miss') return undefined;
  const shared = credits.for.flatMap((id) => sharesOf(facts, id, trigger.priority)).find(isPartial);
  if (!shared) return undefined;
  return {
    at: trigger.origin ?? origin,
    part: credits.id,
    severity: 'error',
    params: {
      kind: 'each miss',
      schedule: scheduleName(facts, credits),
      amount: amountWords(facts, amount),
      promise: shared.name,
      share: formatPercent(shared.percent, 'en-GB'),
    },
    related: [{ at: shared.at, role: 'promise' }],
    disadvantages: [payerOf(facts, credits)],
    fixes: [{ name: 'miss', edits: [{ at: trigger.origin, place: 'replace', text: 'for a miss' }] }],
  };
}

/** The shares that a support or an objective promises; a share of everything leaves no miss over. */
function sharesOf(facts: Facts, id: string, only: string | undefined) {
  const sentences = facts.find('objectives', id)?.sentences ?? [];
  const inSentences = sentences.flatMap(({ figure, origin }) =>
    figure.measure === 'share within' && figure.percent !== undefined
      ? [{ name: facts.nameOf(id), percent: figure.percent, at: origin }]
      : [],
  );
  const priorities = facts.find('support', id)?.priorities ?? [];
  const inPriorities = priorities.flatMap(({ id: priority, metFor, origin }) =>
    metFor?.percent !== undefined && (only === undefined || only === priority)
      ? [{ name: `${priority} of ${facts.nameOf(id)}`, percent: metFor.percent, at: metFor.origin ?? origin }]
      : [],
  );
  // A limit on every single case promises each of them, whatever is promised beside it.
  return sentences.some(({ figure }) => figure.measure === 'every') ? [] : [...inSentences, ...inPriorities];
}

function isPartial({ percent }: { percent: string }): boolean {
  const share = tryRational(percent);
  return share !== undefined && compare(share, HUNDRED) < 0;
}

function otherFigure(facts: Facts, credits: Credits, { trigger, origin }: Payment): Finding | undefined {
  const figure = figureOf(trigger);
  const objectives = credits.for.map((id) => facts.find('objectives', id));
  const promised = objectives.flatMap((objective) => objective?.sentences ?? []);
  if (!figure || promised.length === 0 || objectives.includes(undefined)) return undefined;
  const beyond = trigger.kind === 'block' ? trigger.beyond : undefined;
  if (promised.some((sentence) => isSameQuantity(sentence, figure, beyond))) return undefined;
  return {
    at: trigger.origin ?? origin,
    part: credits.id,
    params: {
      kind: 'figure',
      schedule: scheduleName(facts, credits),
      paid: figureName(facts, figure),
      promised: listWords(new Set(promised.map((sentence) => figureName(facts, sentence.figure)))),
    },
    related: promised.map((sentence) => ({ at: sentence.origin, role: 'promise' })),
    disadvantages: [facts.agreement.provider, facts.agreement.customer],
  };
}

function figureOf(trigger: Payment['trigger']): Figure | undefined {
  if (trigger.kind === 'range') return trigger.figure;
  if (trigger.kind === 'block') return trigger.of;
  return trigger.kind === 'when' && trigger.condition.kind === 'compare' ? trigger.condition.figure : undefined;
}

/** The figure itself; each single case of it; or the downtime beyond what a promised availability allows. */
function isSameQuantity({ figure, value }: Sentence, paid: Figure, beyond: Value | undefined): boolean {
  if (sameFigure(figure, paid)) return true;
  const sameMetric = paid.metric === undefined || paid.metric === figure.metric;
  if (figure.measure === 'every') return sameMetric && paid.measure === 'value';
  if (!sameMetric || paid.measure !== 'downtime' || figure.measure !== 'value') return false;
  const target = value?.kind === 'percent' ? tryRational(value.value) : undefined;
  const allowed = allowance(beyond);
  return target !== undefined && allowed !== undefined && equals(add(target, allowed), HUNDRED);
}

/** The part of the window that may be down before blocks count; nothing where none is named. */
function allowance(beyond: Value | undefined): Rational | undefined {
  if (beyond === undefined) return ZERO;
  return beyond.kind === 'percent' ? tryRational(beyond.value) : undefined;
}

function figureName(facts: Facts, { measure, metric, text, percent }: Figure): string {
  const name = metric === undefined ? '' : facts.nameOf(metric);
  switch (measure) {
    case 'value':
      return name;
    case 'text':
      return `“${text ?? ''}”`;
    case 'percentile':
      return `p${percent ?? ''} of ${name}`;
    case 'share within':
      return `the share of ${name} in time`;
    case 'every':
      return `every single ${name}`;
    default:
      return name === '' ? measure : `${measure} of ${name}`;
  }
}
