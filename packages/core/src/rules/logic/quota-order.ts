import {
  magnitudeOf,
  sameUnit,
  valueIn,
  valueWords,
  windowIso,
  windowWords,
  type Facts,
  type Magnitude,
} from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Limits } from '../../model/index.ts';
import { compare, secondsBounds, type SecondsBounds } from '../../quantity/index.ts';

type Row = Limits['rows'][number];
interface Quota {
  readonly row: Row;
  readonly most: Magnitude;
  readonly period: SecondsBounds;
}

/** 100 an hour beside 200 a minute: one of the two is a mistake. */
export const quotaOrder = rule('logic/quota-order', (facts, report) => {
  for (const limits of facts.agreement.limits) {
    for (const rows of Map.groupBy(limits.rows, scopeOf).values()) {
      const quotas = rows.flatMap((row) => quotaOf(facts, row)).sort((a, b) => compare(a.period.max, b.period.max));
      for (const [index, long] of quotas.entries()) {
        // The greatest of the shorter ones is exceeded most clearly.
        const shorter = quotas.slice(0, index).filter((short) => exceeds(short, long));
        const [short] = shorter.sort((a, b) => compare(b.most.value, a.most.value));
        if (!short) continue;
        const { operation, plan } = long.row;
        report({
          at: long.row.origin,
          part: limits.id,
          params: {
            operation,
            plan: plan === undefined ? '' : facts.nameOf(plan),
            long: quotaWords(facts, long.row),
            short: quotaWords(facts, short.row),
          },
          related: [{ at: short.row.origin, role: 'short' }],
        });
      }
    }
  }
});

const scopeOf = ({ operation, plan, per }: Row): string => JSON.stringify([operation, plan, per]);

function quotaOf(facts: Facts, row: Row): Quota[] {
  const most = magnitudeOf(facts, valueIn(facts, row.atMost));
  const length = row.each && windowIso(row.each);
  const period = length && secondsBounds(length);
  return most && period ? [{ row, most, period }] : [];
}

const exceeds = (short: Quota, long: Quota): boolean =>
  compare(short.period.max, long.period.min) < 0 &&
  sameUnit(short.most.unit, long.most.unit) &&
  compare(short.most.value, long.most.value) > 0;

const quotaWords = (facts: Facts, { atMost, each }: Row): string =>
  `${valueWords(facts, valueIn(facts, atMost) ?? atMost)} ${each ? windowWords(each) : ''}`;
