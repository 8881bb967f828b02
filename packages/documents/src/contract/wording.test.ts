import type { AgreementInput } from '@sla-lang/core';

import { describe, expect, it } from 'vitest';
import { plainContract } from '../testing/plain.ts';

const percent = (value: string) => ({ kind: 'percent' as const, value });
const duration = (iso: string) => ({ kind: 'duration' as const, duration: { iso } });
const text = (words: string) => ({ kind: 'text' as const, text: words });

describe('a sentence of the contract can be read in one way', () => {
  it.each([
    ['GB-ENG', 'the law of England and Wales'],
    ['GB-SCT', 'the law of Scotland'],
    ['UK-NIR', 'the law of Northern Ireland'],
    ['EU', 'the law of the European Union'],
    ['GB', 'the law of the United Kingdom'],
    ['DE-BY', 'the law of Germany (DE-BY)'],
  ])('names the law of %s', (law, words) => {
    expect(plainContract({ law })).toContain(`This agreement is governed by ${words}.`);
  });

  it('keeps the names of duties and reports apart from the sentence', () => {
    const contract = plainContract({
      duties: [
        { id: 'D', title: 'Samples that can be tested', obligations: [{ actor: 'Shop', text: 'send samples' }] },
      ],
      exclusions: [{ id: 'E', when: { kind: 'duty', duty: 'D', state: 'late' } }],
      reports: [{ id: 'R', title: 'Turnaround of the month', by: { party: 'Host' }, to: [{ party: 'Shop' }] }],
      terminations: [
        {
          id: 'T',
          by: { party: 'Shop' },
          atWill: true,
          exercised: { relation: 'within', duration: { iso: 'P60D' }, moment: { kind: 'report', report: 'R' } },
        },
      ],
    });
    expect(contract).toContain('if Shop has not performed the duty “Samples that can be tested” in time.');
    expect(contract).toContain('within 60 days after delivery of the report “Turnaround of the month”.');
  });

  it('looks at the share of the values where a tier does', () => {
    const contract = plainContract({
      metrics: [{ id: 'Turnaround', observation: { kind: 'duration' } }],
      objectives: [
        {
          id: 'InTime',
          sentences: [
            { figure: { measure: 'share within', metric: 'Turnaround', percent: '90' }, value: duration('PT4H') },
          ],
        },
      ],
      credits: [
        {
          id: 'C',
          kind: 'credit',
          for: ['InTime'],
          payments: [
            {
              amount: percent('5'),
              trigger: { kind: 'range', range: { high: { value: percent('90'), end: 'open' } } },
            },
          ],
        },
      ],
    });
    expect(contract).toContain('The amount depends on the share of the values of Turnaround that meet the target:');
  });

  it('speaks of up and down only where something can be', () => {
    const metric = (observation: NonNullable<AgreementInput['metrics']>[number]['observation']) =>
      plainContract({ metrics: [{ id: 'M', observation, noData: 'nothing', excludedTime: 'out' }] });
    expect(metric({ kind: 'availability' })).toContain('counts neither as uptime nor as downtime.');
    const reading = metric({ kind: 'reading', of: 'share of the points', unit: '%' });
    expect(reading).toContain('“M” means the following reading, in %: share of the points.');
    expect(reading).toContain('What cannot be told because there are no data counts neither as good nor as bad.');
    expect(reading).toContain('What falls into time that is excluded under this agreement is left out');
    expect(reading).not.toMatch(/uptime|downtime/);
  });

  it('quotes moments in words, which may be whole sentences', () => {
    const contract = plainContract({
      support: [{ id: 'Questions', starts: text('a clinician asks'), stops: text('somebody has answered') }],
    });
    expect(contract).toContain('run from “a clinician asks”. They end with “somebody has answered”.');
  });

  it('calls a bonus a bonus, and says that each of both is bound', () => {
    const preconditions = [{ condition: { kind: 'fact' as const, text: 'no call was late' } }];
    const schedule = (kind: 'credit' | 'bonus') =>
      plainContract({ credits: [{ id: 'C', kind, for: [], preconditions }] });
    expect(schedule('bonus')).toContain('A bonus is due only if no call was late.');
    expect(schedule('credit')).toContain('A credit is due only if no call was late.');
    expect(plainContract({ confidentiality: [{ id: 'S', of: { other: 'either' }, text: ['Secret.'] }] })).toContain(
      'This clause binds each party.',
    );
  });

  it('says how far points are collected, and reckons an example from their number', () => {
    const account = (each?: object) =>
      plainContract({
        services: [
          { id: 'S', fees: [{ amount: { amount: '100', currency: 'EUR' }, each: { kind: 'each', unit: 'month' } }] },
        ],
        support: [{ id: 'Calls', service: 'S', priorities: [{ id: 'P1' }] }],
        credits: [
          {
            id: 'C',
            kind: 'bonus',
            for: ['Calls'],
            claim: { automatic: true },
            base: { fee: 'S', each: { kind: 'each', unit: 'month' } },
            payments: [{ amount: { kind: 'points', value: '3' }, trigger: { kind: 'miss' } }],
            scales: [
              {
                by: 'points',
                mode: 'highest row applies',
                each,
                rows: [
                  {
                    range: { low: { value: { kind: 'quantity', value: '4', unit: '' }, end: 'closed' } },
                    amount: percent('10'),
                  },
                ],
              },
            ],
          } as never,
        ],
      });
    const endless = account();
    expect(endless).toContain(
      'Points are added up for as long as this agreement lasts; what earlier points have given',
    );
    expect(endless).toContain('The bonus is granted without a claim.');
    expect(endless).not.toMatch(/6 points \+/);
    expect(account({ kind: 'each', unit: 'year' })).toContain('Points are added up in each calendar year; what');
    expect(account({ kind: 'each', unit: 'month' })).not.toContain('Points are added up');
  });

  it('leaves out of an example what did not happen', () => {
    const points = (value: string, priority: string) => ({
      amount: { kind: 'points' as const, value },
      trigger: { kind: 'each miss' as const, priority },
    });
    const contract = plainContract({
      services: [
        { id: 'S', fees: [{ amount: { amount: '100', currency: 'EUR' }, each: { kind: 'each', unit: 'month' } }] },
      ],
      support: [{ id: 'Calls', service: 'S', priorities: [{ id: 'P1' }, { id: 'P2' }] }],
      credits: [
        {
          id: 'C',
          kind: 'credit',
          for: ['Calls'],
          base: { fee: 'S', each: { kind: 'each', unit: 'month' } },
          payments: [points('3', 'P1'), points('2', 'P2')],
          scales: [
            {
              by: 'points',
              mode: 'highest row applies',
              rows: [
                {
                  range: { low: { value: { kind: 'quantity', value: '4', unit: '' }, end: 'closed' } },
                  amount: percent('10'),
                },
              ],
            },
          ],
        },
      ],
    });
    expect(contract).toMatch(/2 × 3 points/);
    expect(contract).not.toMatch(/\b0 × |0 misses|makes nothing/);
  });

  it('says that each of several levels is paid for', () => {
    const contract = (targets: string[]) =>
      plainContract({
        objectives: [
          { id: 'Up', title: 'Availability' },
          { id: 'Fast', title: 'Speed' },
        ],
        support: [{ id: 'Calls', priorities: [{ id: 'P1' }] }],
        credits: [
          { id: 'C', kind: 'credit', for: targets, payments: [{ amount: percent('2'), trigger: { kind: 'miss' } }] },
        ],
      });
    expect(contract(['Up'])).toContain('If the service level Availability is not met, the credit is 2%');
    expect(contract(['Up', 'Fast'])).toContain(
      'for each of the service levels Availability and Speed that is not met.',
    );
    expect(contract(['Up', 'Calls'])).toContain(
      'for each of the following that is not met: the service level Availability and the support times of Calls.',
    );
  });

  it('counts percentage points of a figure, not per cent of it', () => {
    const contract = (value: string, limit: object) =>
      plainContract({
        metrics: [{ id: 'Answered', observation: { kind: 'share', of: 'calls' } }],
        objectives: [{ id: 'O', sentences: [{ figure: { measure: 'value', metric: 'Answered' } }] }],
        credits: [
          {
            id: 'C',
            kind: 'credit',
            for: ['O'],
            payments: [
              {
                amount: percent('2'),
                trigger: {
                  kind: 'block',
                  mode: 'full',
                  block: percent(value),
                  of: { measure: 'value', metric: 'Answered' },
                  ...limit,
                },
              },
            ],
          },
        ],
      });
    expect(contract('1', { below: percent('80') })).toContain(
      'for each full percentage point by which Answered lies below 80%.',
    );
    expect(contract('0.5', { beyond: percent('5') })).toContain(
      'for each full 0.5 percentage points by which Answered lies above 5%.',
    );
    expect(contract('1', {})).toContain('for each full 1% of Answered.');
  });
});
