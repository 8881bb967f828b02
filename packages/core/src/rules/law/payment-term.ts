import { protectedPlace, protecting, weight } from '../../facts/law.ts';
import { isShorter } from '../../facts/lengths.ts';
import { durationWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import type { Duration } from '../../model/index.ts';

const DAYS_60: Duration = { iso: 'P60D', clock: 'elapsed' };
const DAYS_30: Duration = { iso: 'P30D', clock: 'elapsed' };

/**
 * Time to pay that is surely longer than 60 days between businesses; or than 30, where the one that pays has set the terms or is
 * larger than the one that is paid. Consumers that pay are left alone.
 */
export const paymentTerm = rule('law/payment-term', (facts, report) => {
  const { payment, provider, customer } = facts.agreement;
  const duration = payment?.relation === 'within' ? payment.duration : undefined;
  if (!duration || provider === undefined || !isShorter(DAYS_30, duration)) return;
  const shorter = protecting(facts, provider, ['bw-6-119a-6', 'bgb-308-1a']);
  const longer = isShorter(DAYS_60, duration)
    ? protecting(facts, provider, ['bgb-271a', 'late-payment-directive', 'late-payment-act'])
    : [];
  const basis = [...longer, ...shorter];
  if (basis.length === 0) return;
  const days = shorter.length > 0 ? '30 days' : '60 days';
  report({
    at: duration.origin ?? payment?.origin,
    severity: weight(basis),
    params: {
      debtor: facts.nameOf(customer),
      hurt: facts.nameOf(provider),
      period: durationWords(facts, duration),
      basis,
    },
    related: [protectedPlace(facts, provider)],
    disadvantages: [provider],
    fixes: [{ name: 'shorter', params: { days }, edits: [{ at: duration.origin, place: 'replace', text: days }] }],
  });
});
