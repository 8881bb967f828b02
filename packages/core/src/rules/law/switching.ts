import { protectedPlace, protecting } from '../../facts/law.ts';
import { isShorter } from '../../facts/lengths.ts';
import { sidesOf } from '../../facts/sides.ts';
import { durationWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import type { Duration } from '../../model/index.ts';

const TWO_MONTHS: Duration = { iso: 'P2M', clock: 'elapsed' };

/**
 * A customer whose ways out at will all need more than two months of notice. Whether the service is one of data processing, of
 * which the article speaks, an agreement does not say; that it has no way out at all is left to the checks fair/….
 */
export const switching = rule('law/switching', (facts, report) => {
  const { terminations, customer } = facts.agreement;
  const basis = protecting(facts, customer, ['data-act-25']);
  if (customer === undefined || basis.length === 0) return;
  const exits = terminations.filter(({ atWill, by }) => atWill && sidesOf(facts, by).includes(customer));
  const [exit] = exits;
  if (!exit?.notice || exits.some(({ notice }) => !isShorter(TWO_MONTHS, notice))) return;
  report({
    at: exit.notice.origin ?? exit.origin,
    part: exit.id,
    params: { hurt: facts.nameOf(customer), notice: durationWords(facts, exit.notice), basis },
    related: [protectedPlace(facts, customer)],
    disadvantages: [customer],
    fixes: [{ name: 'notice', edits: [{ at: exit.notice.origin, place: 'replace', text: '2 months' }] }],
  });
});
