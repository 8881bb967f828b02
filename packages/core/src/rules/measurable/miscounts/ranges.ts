import { metricOf, sentencesOf, valueWords, writtenOut, type Facts } from '../../../facts/index.ts';
import type { Comparison, Metric, Sentence, Value } from '../../../model/index.ts';
import {
  closed,
  HUNDRED,
  intersect,
  isEmpty,
  satisfying,
  tryRational,
  ZERO,
  type Interval,
} from '../../../quantity/index.ts';
import { phrasesIn, wordsOf } from '../../../wording/index.ts';
import type { Look } from './look.ts';

/** Everything that a share of time or of events can be. */
const SHARES: Interval = { from: closed(ZERO), to: closed(HUNDRED) };
/** Everything that a number of things or an amount of time can be. */
const AMOUNTS: Interval = { from: closed(ZERO), to: 'unbounded' };

/** Targets outside of what the figure can be, and targets that limit good performance. */
export const ranges: Look = (facts, report) => {
  const seen = new Set<Value>();
  for (const { objective, sentence } of sentencesOf(facts)) {
    const { comparison, figure, value, origin } = sentence;
    const domain = domainOf(facts, sentence);
    const name = facts.nameOf(objective.id);
    for (const written of comparison ? writtenOut(facts, value, origin) : []) {
      if (!comparison || seen.has(written.value)) continue;
      seen.add(written.value);
      const target = `${comparison} ${valueWords(facts, written.value)}`;
      const at = written.at;
      const reachable = domain && outside(domain, comparison, written.value);
      if (reachable) {
        report({
          at,
          part: objective.id,
          severity: 'error',
          params: { kind: 'out of range', name, target, reachable },
        });
      } else if (isWrongWay(facts, sentence)) {
        report({ at, part: objective.id, params: { kind: 'wrong way', name, target } });
      }
    }
    if (figure.percent !== undefined && isTooMuch(figure.percent)) {
      const params = { kind: 'out of range', name, target: `${figure.percent}%`, reachable: 'never' } as const;
      report({ at: figure.origin ?? origin, part: objective.id, severity: 'error', params });
    }
  }
  for (const { id, priorities, origin } of facts.agreement.support) {
    for (const { id: priority, metFor } of priorities) {
      if (metFor?.percent === undefined || !isTooMuch(metFor.percent)) continue;
      const name = `${facts.nameOf(id)} ${priority}`;
      const params = { kind: 'out of range', name, target: `${metFor.percent}%`, reachable: 'never' } as const;
      report({ at: metFor.origin ?? origin, part: id, severity: 'error', params });
    }
  }
};

function domainOf(facts: Facts, { figure }: Sentence): Interval | undefined {
  if (figure.measure === 'outages') return AMOUNTS;
  if (figure.measure === 'availability') return SHARES;
  const kind = metricOf(facts, figure)?.observation?.kind;
  if (figure.measure === 'downtime' || kind === undefined || kind === 'reading' || kind === 'ratio') return undefined;
  if (kind === 'availability' || kind === 'share') return SHARES;
  return kind === 'count' ? AMOUNTS : undefined;
}

/** Whether no value of the figure can keep the promise, or every value does. */
function outside(domain: Interval, comparison: Comparison, value: Value): 'never' | 'always' | undefined {
  const limit = value.kind === 'percent' || value.kind === 'quantity' ? tryRational(value.value) : undefined;
  // A bare number beside a percentage has the wrong unit, which is reported for itself.
  if (!limit || (value.kind === 'percent') !== (domain === SHARES)) return undefined;
  const kept = satisfying(comparison, limit);
  if (!intersect(domain, kept)) return 'never';
  return comparison !== '=' && domain === SHARES && isBeyond(comparison, kept) ? 'always' : undefined;
}

/** "At most 101%" and "at least -1%" hold for all shares; "at most 100%" and "at least 0%" are only pointless. */
function isBeyond(comparison: Comparison, kept: Interval): boolean {
  const edge = comparison === '<=' || comparison === '<' ? HUNDRED : ZERO;
  const strict: Interval =
    edge === HUNDRED
      ? { from: { value: HUNDRED, boundary: 'open' }, to: kept.to }
      : { from: kept.from, to: { value: ZERO, boundary: 'open' } };
  return !isEmpty(strict);
}

const isTooMuch = (percent: string): boolean => {
  const value = tryRational(percent);
  return value !== undefined && !intersect(SHARES, { from: closed(value), to: closed(value) });
};

/** Availability that may not exceed a limit, downtime or waits that may not stay below one. */
function isWrongWay(facts: Facts, { figure, comparison }: Sentence): boolean {
  const upper = comparison === '<=' || comparison === '<';
  const lower = comparison === '>=' || comparison === '>';
  if (figure.measure === 'downtime' || figure.measure === 'outages') return lower;
  const metric = metricOf(facts, figure);
  if (lower && isWait(facts, metric)) return true;
  const isAvailability = metric?.observation?.kind === 'availability';
  return upper && (figure.measure === 'availability' || (figure.measure === 'value' && isAvailability));
}

/** A time or a reading of which less is better, by its name: a notice or a time between failures may well have to be long. */
function isWait(facts: Facts, metric: Metric | undefined): boolean {
  const { observation } = metric ?? {};
  if (!metric || (observation?.kind !== 'duration' && observation?.kind !== 'reading')) return false;
  const names = [facts.nameOf(metric.id), ...(observation.kind === 'reading' ? [observation.of] : [])];
  return names.some((name) => phrasesIn(wordsOf(name), 'waits').length > 0);
}
