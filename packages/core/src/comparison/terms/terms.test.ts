import { describe, expect, it } from 'vitest';
import { Facts } from '../../facts/index.ts';
import type { AgreementInput, Deadline } from '../../model/index.ts';
import { agreementOf } from '../../testing/found.ts';
import { compareAgreements, type Difference } from '../compare.ts';

type Parts = Partial<AgreementInput>;

const line = ({ kind, what, before, after, favours }: Difference): string =>
  `${kind} ${what}: ${before ?? '–'} → ${after ?? '–'}${favours === undefined ? '' : `, for ${favours}`}`;
const told = (before: Parts, after: Parts): readonly string[] =>
  compareAgreements(new Facts(agreementOf(before)), new Facts(agreementOf(after))).map(line);

const days = (count: number) => ({ iso: `P${count}D` });
const within = (count: number, of: string) => ({
  relation: 'within' as const,
  duration: days(count),
  moment: { kind: 'text' as const, text: of },
});

const by = (moment: object) => ({ relation: 'by', moment }) as Deadline;

describe('a change is told in the words of its field, and for whom it is', () => {
  const change = (more: object): Parts => ({ changes: [{ id: 'C', by: { party: 'Northwind' }, ...more }] });
  const exit = (more: object): Parts => ({ terminations: [{ id: 'T', by: { party: 'Acme' }, ...more }] });
  const metric = (more: object): Parts => ({
    metrics: [{ id: 'M', observation: { kind: 'availability' }, ...more }],
    objectives: [{ id: 'O', sentences: [{ figure: { measure: 'value', metric: 'M' } }] }],
  });
  const credits = (more: object): Parts => ({ credits: [{ id: 'C', kind: 'credit', for: [], ...more }] });
  const inTime = (percent: string, iso: string): Parts => ({
    metrics: [{ id: 'M', observation: { kind: 'duration' } }],
    objectives: [
      {
        id: 'O',
        sentences: [
          {
            figure: { measure: 'share within', metric: 'M', percent },
            comparison: '<=',
            value: { kind: 'duration', duration: { iso } },
          },
        ],
      },
    ],
  });
  const symbols = (...meanings: string[]) => ({
    legend: { symbols: meanings.map((meaning, index) => ({ symbol: 'DU'.charAt(index), meaning, unit: 'min' })) },
  });
  const percent = (value: string) => ({ kind: 'percent', value });

  const missed = (count: number, of: number) => ({
    kind: 'outcome',
    of: 'O',
    outcome: 'missed',
    repetition: { kind: 'of', count, of, unit: 'month' },
  });
  const unpaid = { kind: 'fact', text: 'it is unpaid' };

  it.each<[string, Parts, Parts, string[]]>([
    [
      'an exit that takes more misses',
      exit({ when: [{ kind: 'any', of: [missed(3, 6), unpaid] }] }),
      exit({ when: [{ kind: 'any', of: [missed(4, 6), unpaid] }] }),
      ['changed the case: O missed in 3 of any 6 months → O missed in 4 of any 6 months, for Northwind'],
    ],
    [
      'an exit that looks back further',
      exit({ when: [missed(3, 6)] }),
      exit({ when: [missed(3, 12), unpaid] }),
      [
        'changed the case: O missed in 3 of any 6 months → O missed in 3 of any 12 months, for Acme',
        'added the case: – → “it is unpaid”, for Acme',
      ],
    ],
    [
      'a guard against changes',
      change({}),
      change({ onlyAtRenewal: true, consentRequired: true }),
      [
        'added that a change needs consent: – → –, for Acme',
        'added that terms change only at a renewal: – → –, for Acme',
      ],
    ],
    [
      'a record of changes',
      change({ recordedIn: 'annex 1' }),
      change({}),
      ['removed where a change is recorded: “annex 1” → –, for Northwind'],
    ],
    [
      'silence',
      change({ silence: 'refusal' }),
      change({ silence: 'consent' }),
      ['changed what silence means: refusal → consent, for Northwind'],
    ],
    [
      'a legend',
      metric(symbols('downtime', 'uptime')),
      metric(symbols('lost time')),
      [
        'removed what U stands for: “uptime” in min → –',
        'changed what D stands for: “downtime” in min → “lost time” in min',
      ],
    ],
    [
      'how a metric counts',
      metric({ noData: 'down', ignoresUnder: { iso: 'PT2M' } }),
      metric({ noData: 'up', ignoresUnder: { iso: 'PT5M' } }),
      [
        'changed how time without data counts: as down → as up, for Northwind',
        'changed the length under which an outage does not count: 2 min → 5 min, for Northwind',
      ],
    ],
    [
      'evidence',
      metric({ evidence: [{ openTo: [{ party: 'Acme' }], deadline: within(5, 'it') }] }),
      metric({ evidence: [{ openTo: [{ party: 'Acme' }], deadline: within(9, 'it') }] }),
      [
        'changed the evidence: open to Acme, within 5 days of “it” → open to Acme, within 9 days of “it”, for Northwind',
      ],
    ],
    [
      'a refund',
      exit({}),
      exit({ refund: [{ base: { period: 'remaining' } }] }),
      ['added what is refunded: – → the fee for the remaining term, for Acme'],
    ],
    [
      'how much is refunded',
      exit({ refund: [{ amount: percent('50') }] }),
      exit({ refund: [{ amount: percent('40') }] }),
      ['changed what is refunded: 50% → 40%, for Northwind'],
    ],
    [
      'the time of a right',
      exit({ exercised: within(60, 'the report') }),
      exit({ exercised: within(30, 'the report') }),
      [
        'changed the time to make use of it: within 60 days of “the report” → within 30 days of “the report”, for Northwind',
      ],
    ],
    [
      'the time to claim',
      credits({ claim: { deadline: within(30, 'the report') } }),
      credits({ claim: { deadline: within(14, 'the report') } }),
      ['changed the time to claim: within 30 days of “the report” → within 14 days of “the report”, for Northwind'],
    ],
    [
      'a credit for each miss',
      credits({}),
      credits({ payments: [{ amount: percent('5'), trigger: { kind: 'each miss', over: 2, priority: 'P1' } }] }),
      ['added the credit for each miss of P1 over 2: – → 5%, for Acme'],
    ],
    [
      'what becomes of a credit',
      credits({ settlement: { remainder: 'paid out', expires: { after: within(90, 'it') } } }),
      credits({ settlement: { remainder: 'lapses' } }),
      [
        'removed when a credit expires: within 90 days of “it” → –, for Acme',
        'changed what becomes of credits that are left at the end: paid out → lapses, for Northwind',
      ],
    ],
    [
      'a day to claim by',
      credits({ claim: { deadline: by({ kind: 'day', day: 15, unit: 'month', nth: 1 }) } }),
      credits({ claim: { deadline: by({ kind: 'day', day: 5, unit: 'month', nth: 1 }) } }),
      [
        'changed the time to claim: by the 15th day of the next month → by the 5th day of the next month, for Northwind',
      ],
    ],
    [
      'days to claim by that are counted in two ways',
      credits({ claim: { deadline: by({ kind: 'day', day: 15, unit: 'month', nth: 1 }) } }),
      credits({ claim: { deadline: by({ kind: 'day', day: 10, clock: 'business', unit: 'month', nth: 1 }) } }),
      ['changed the time to claim: by the 15th day of the next month → by the 10th business day of the next month'],
    ],
    [
      'the period that a claim is counted from',
      credits({
        claim: { deadline: { ...within(30, ''), moment: { kind: 'period', edge: 'end', unit: 'month', nth: 1 } } },
      }),
      credits({ claim: { deadline: { ...within(30, ''), moment: { kind: 'period', edge: 'end', unit: 'month' } } } }),
      [
        'changed the time to claim: within 30 days of the end of the next month → within 30 days of the end of the month, for Northwind',
      ],
    ],
    [
      'a date to pay by',
      { payment: by({ kind: 'date', date: '2026-12-31' }) },
      { payment: by({ kind: 'date', date: '2027-01-31' }) },
      ['changed the time to pay: by 2026-12-31 → by 2027-01-31, for Acme'],
    ],
    [
      'a credit that is no longer paid out at the end',
      credits({ settlement: { form: 'set-off', remainder: 'paid out' } }),
      credits({ settlement: { form: 'set-off' } }),
      ['removed what becomes of credits that are left at the end: paid out → –, for Northwind'],
    ],
    [
      'credits that lapse at the end from now on',
      credits({}),
      credits({ settlement: { remainder: 'lapses' } }),
      ['added what becomes of credits that are left at the end: – → lapses, for Northwind'],
    ],
    [
      'damages',
      credits({ countsTowardsDamages: false }),
      credits({ countsTowardsDamages: true }),
      ['changed whether credits count towards damages: no → yes, for Northwind'],
    ],
    [
      'how binding a promise is',
      { objectives: [{ id: 'O' }] },
      { objectives: [{ id: 'O', strength: 'aim' }] },
      ['changed how binding it is: binding → aim, for Northwind'],
    ],
    [
      'the share of the cases in time',
      inTime('95', 'PT4H'),
      inTime('90', 'PT4H'),
      ['changed the target for M: 95% within 4 h → 90% within 4 h, for Northwind'],
    ],
    [
      'the time of a share of the cases',
      inTime('95', 'PT4H'),
      inTime('95', 'PT2H'),
      ['changed the target for M: 95% within 4 h → 95% within 2 h, for Acme'],
    ],
    [
      'a share and its time, which cannot be weighed',
      inTime('95', 'PT4H'),
      inTime('99', 'PT8H'),
      ['changed the target for M: 95% within 4 h → 99% within 8 h'],
    ],
    [
      'a report',
      { reports: [{ id: 'R', by: { party: 'Northwind' }, to: [{ party: 'Acme' }], deadline: within(5, 'it') }] },
      { reports: [{ id: 'R', by: { party: 'Northwind' }, to: [{ party: 'Acme' }], deadline: within(9, 'it') }] },
      ['changed the time to report: within 5 days of “it” → within 9 days of “it”, for Northwind'],
    ],
    [
      'a limit of liability',
      { liabilities: [{ id: 'L', of: { party: 'Northwind' }, caps: [{ amount: { kind: 'multiple', value: '12' } }] }] },
      {
        liabilities: [
          {
            id: 'L',
            of: { party: 'Northwind' },
            caps: [{ amount: { kind: 'multiple', value: '6' } }],
            unlimitedFor: ['intent'],
          },
        ],
      },
      [
        'changed the limit of liability: 12 times the fee → 6 times the fee, for Northwind',
        'added unlimited liability for “intent”: – → –, for Acme',
      ],
    ],
    [
      'events that nobody controls',
      { forceMajeure: [{ id: 'F', for: { party: 'Northwind' }, fee: 'stops' }] },
      { forceMajeure: [{ id: 'F', for: { party: 'Northwind' }, fee: 'continues', covers: ['war'] }] },
      [
        'added that it covers “war”: – → –, for Northwind',
        'changed the fee meanwhile: stops → continues, for Northwind',
      ],
    ],
    [
      'the agreement as a whole',
      { payment: within(30, 'the invoice'), unknownCauseAgainst: { party: 'Northwind' } },
      { payment: within(14, 'the invoice'), unknownCauseAgainst: { party: 'Acme' } },
      [
        'changed the time to pay: within 30 days of “the invoice” → within 14 days of “the invoice”, for Northwind',
        'changed whom an unknown cause counts against: Northwind → Acme, for Northwind',
      ],
    ],
    ['what is not known to favour anybody', { law: 'NL' }, { law: 'DE' }, ['changed the law: NL → DE']],
    [
      'an old version',
      { duties: [{ id: 'D', obligations: [{ actor: 'Acme', text: 'answer', deadline: within(2, 'the question') }] }] },
      {
        duties: [
          {
            id: 'D',
            obligations: [{ actor: 'Acme', text: 'answer' }],
            consequences: [{ kind: 'may', party: 'Northwind', text: 'close the ticket' }],
          },
        ],
      },
      [
        'changed that Acme must answer: within 2 days of “the question” → without a deadline',
        'added what happens otherwise: – → Northwind may “close the ticket”, for Northwind',
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });
});
