import type { Facts } from '../../facts/index.ts';
import { protectedPlace, protecting } from '../../facts/law.ts';
import { isShorter } from '../../facts/lengths.ts';
import { sidesOf } from '../../facts/sides.ts';
import { durationWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import type { Duration } from '../../model/index.ts';
import { formatDuration } from '../../quantity/index.ts';
import { addMonths, DAY_SECONDS, dayOf, termBegins, termEnds } from '../../time/index.ts';

const MONTH: Duration = { iso: 'P1M', clock: 'elapsed' };

/**
 * A consumer that is bound for more than two years, for another term when it says nothing, or unless it speaks more than a month
 * before the end. Silent where it can leave at any time, free of charge, with a month of notice at most.
 */
export const commitment = rule('law/commitment', (facts, report) => {
  const { customer: hurt, renewal, effective, terminations, origin } = facts.agreement;
  if (hurt === undefined) return;
  const exits = terminations.filter(({ atWill, by }) => atWill && sidesOf(facts, by).includes(hurt));
  if (exits.some(({ notice, costs }) => !costs && !isShorter(MONTH, notice))) return;
  const common = { related: [protectedPlace(facts, hurt)], disadvantages: [hurt] };
  const name = facts.nameOf(hurt);
  const [exit] = exits;
  const leave = exit
    ? []
    : [
        {
          name: 'leave' as const,
          edits: [
            {
              at: facts.find('parties', hurt)?.origin,
              place: 'beside' as const,
              text: `termination by ${hurt} { at will; notice 30 days }`,
            },
          ],
        },
      ];
  const term = protecting(facts, hurt, ['bgb-309-9-a']);
  if (term.length > 0 && isOverTwoYears(facts))
    report({
      at: effective?.origin ?? origin,
      params: { kind: 'term', hurt: name, basis: term },
      ...common,
      fixes: leave,
    });
  const { every, notice } = renewal ?? {};
  const renewed = protecting(facts, hurt, ['bgb-309-9-b', 'bw-6-236-j']);
  if (renewed.length > 0 && every !== undefined)
    report({
      at: renewal?.origin ?? origin,
      params: { kind: 'renewal', hurt: name, every: formatDuration(every, 'en-GB'), basis: renewed },
      ...common,
      fixes: leave,
    });
  const early = protecting(facts, hurt, ['bgb-309-9-c', 'cra-9']);
  if (early.length > 0 && notice && isShorter(MONTH, notice))
    report({
      at: notice.origin ?? renewal?.origin,
      params: { kind: 'notice', hurt: name, notice: durationWords(facts, notice), basis: early },
      ...common,
      fixes: [{ name: 'notice', edits: [{ at: notice.origin, place: 'replace', text: '30 days' }] }],
    });
});

function isOverTwoYears({ agreement: { effective } }: Facts): boolean {
  const [begins, ends] = [termBegins(effective), termEnds(effective)];
  if (begins === undefined || ends === undefined) return false;
  const day = dayOf(begins);
  return ends - begins > (addMonths(day, 24) - day) * DAY_SECONDS;
}
