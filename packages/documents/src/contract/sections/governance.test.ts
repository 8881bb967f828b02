import type { AgreementInput } from '@sla-lang/core';

import { describe, expect, it } from 'vitest';
import { plainContract } from '../../testing/plain.ts';

const byShop = { party: 'Shop' };

describe('clauses on running and ending the agreement', () => {
  it('tells no notice from a notice', () => {
    const notice = (iso: string) => plainContract({ changes: [{ id: 'C', by: byShop, notice: { iso } }] });
    expect(notice('PT0S')).toContain('No notice is required.');
    expect(notice('P30D')).toContain('A change must be announced at least 30 days in advance.');
  });

  it('says at which time of day the agreement begins and ends, and where contract periods begin', () => {
    const text = plainContract({
      effective: { from: '2026-01-05', fromTime: '12:00', until: '2027-01-05', untilTime: '12:00' },
    });
    expect(text).toContain('takes effect on 5 January 2026 at 12:00 and ends on 5 January 2027 at 12:00');
    expect(text).toContain('counted from the moment at which this agreement takes effect');
    expect(plainContract({ effective: { from: '2026-01-05' } })).not.toContain('counted from the moment');
  });

  it('says of which fee, for which period, a limit of liability is, and what counts together', () => {
    const fee = { amount: { amount: '100', currency: 'EUR' }, each: { kind: 'each' as const, unit: 'month' as const } };
    const limits = (services: AgreementInput['services']) => {
      const twelve = { kind: 'multiple' as const, value: '12', of: {} };
      const year = { kind: 'each' as const, unit: 'year' as const };
      const text = plainContract({
        services,
        liabilities: [
          {
            id: 'L',
            of: byShop,
            caps: [
              { amount: twelve, each: { kind: 'term' } },
              { amount: { kind: 'percent', value: '100', of: {} }, each: year },
              { amount: twelve, each: { kind: 'item', item: 'event' } },
              { amount: twelve },
            ],
          },
        ],
        indemnities: [{ id: 'I', limit: twelve }],
      });
      return text.match(
        /\b(?:[Tt]he liability|The indemnity) .*? is limited to .*(?=\.)|The indemnity is limited to .*(?=\.)/g,
      );
    };
    expect(limits([{ id: 'Web', fees: [fee] }])).toEqual([
      'the liability of Shop for all events together is limited to 12 times the fee for one calendar month',
      'the liability of Shop for all events together is limited to 100% of the fee for the calendar year concerned',
      'the liability of Shop is limited to 12 times the fee for one calendar month',
      'The liability of Shop is limited to 12 times the fee for one calendar month',
      'The indemnity is limited to 12 times the fee for one calendar month',
    ]);
    const quarterly = { ...fee, each: { ...fee.each, count: 3 } };
    const two = ['Web', 'Mail'].map((id) => ({ id, fees: [quarterly] }));
    expect(limits(two)?.at(-1)).toBe(
      'The indemnity is limited to 12 times the total of the fees for Web and Mail for 3 calendar months',
    );
    expect(limits([])?.at(-1)).toBe('The indemnity is limited to 12 times the fee');
  });

  it('keeps the terms until the renewal, and says where changes are recorded', () => {
    const text = plainContract({
      changes: [{ id: 'C', by: byShop, onlyAtRenewal: true, recordedIn: 'the merge request' }],
    });
    expect(text).toContain('A change takes effect only when this agreement is renewed');
    expect(text).toContain('Changes are recorded in the merge request.');
  });

  it('refunds a fee, an amount or what a text says', () => {
    const refund = [
      { base: { period: 'remaining' as const } },
      { amount: { kind: 'money' as const, money: { amount: '500', currency: 'EUR' } } },
      { text: 'the deposit' },
    ];
    const text = plainContract({ terminations: [{ id: 'T', by: byShop, atWill: true, refund }] });
    for (const what of ['the fee for the unused remainder of the term', 'EUR\u00a0500', 'the deposit']) {
      expect(text).toContain(`On termination, ${what}`);
    }
  });

  it('limits how often one may inspect', () => {
    const limit = {
      value: { kind: 'quantity' as const, value: '2', unit: 'inspections' },
      each: { kind: 'each' as const, unit: 'year' as const },
    };
    expect(plainContract({ audits: [{ id: 'A', by: byShop, of: ['the records'], limit }] })).toContain(
      'No more than 2\u00a0inspections in each calendar year may take place.',
    );
  });

  it('lets a claim go through a reseller', () => {
    const text = plainContract({
      thirdParties: [{ id: 'Dealer', role: 'reseller', chosenBy: byShop }],
      credits: [{ id: 'Money', kind: 'credit', payer: 'Host', payee: 'Dealer', claim: { through: 'Dealer' } }],
    });
    expect(text).toContain('The claim is made through Dealer.');
    expect(text).toContain('Host must grant Dealer service credits');
    expect(text).toContain('a reseller');
  });

  it('ends when limits are exceeded, or a duty stays undone', () => {
    const text = plainContract({
      limits: [{ id: 'Api', title: 'Interface' }],
      duties: [{ id: 'Pay', title: 'Payment', obligations: [{ actor: 'Shop', text: 'pay' }] }],
      terminations: [
        { id: 'A', by: { party: 'Host' }, when: [{ kind: 'exceeded', limits: 'Api' }] },
        {
          id: 'B',
          by: { party: 'Host' },
          when: [{ kind: 'duty', duty: 'Pay', state: 'late', lasting: { iso: 'P15D', clock: 'elapsed' } }],
        },
      ],
    });
    expect(text).toMatch(/if the limits of .*Interface.* are exceeded\./);
    expect(text).toMatch(/has not performed the duty .*Payment.* in time for 15 days\./);
  });
});
