import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { answerQuestions, incidents, waiting } from '../../testing/relief.ts';
import { elapsed } from '../../testing/tariff.ts';
import { noRelief } from './no-relief.ts';

const find = (parts: Parameters<typeof incidents>[0], support?: Parameters<typeof incidents>[1]) =>
  found(noRelief, incidents(parts, support));
const duties = [answerQuestions];
const days = (iso: string) => ({ value: { kind: 'duration', duration: { iso, clock: 'business' } } }) as const;

describe('fair/no-relief (a): nothing relieves', () => {
  it('finds a promise that waits for a duty without any relief, and writes the relief', () => {
    const [finding, ...others] = find({ duties });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      at: 'Incidents',
      part: 'Incidents',
      related: [{ at: 'Answer' }],
      disadvantages: ['Northwind'],
      message:
        'Incidents can be missed because Acme is late with Answer, and nothing relieves Northwind then. That delay alone can use up 4 h to restore (P1) and cost Northwind EUR\u00a0500. Where its time begins on Fri 18:00, Acme is late from Mon 10:00 on.',
    });
    expect(finding?.fixes[0]?.edits).toEqual([
      {
        at: 'Answer',
        place: 'beside',
        text: [
          'relief AnswerRelief {',
          '  when Answer is open',
          '  pauses Incidents',
          '  applies per incident',
          '  to the extent caused',
          '  shared hours count for neither',
          '  evidence "(the record)", open to Acme',
          '}',
        ].join('\n'),
      },
    ]);
  });

  it('finds what runs on the same clock as a promise that is relieved, and is not relieved itself', () => {
    const restored = (to: string) =>
      found(noRelief, {
        ...incidents({ duties, reliefs: [waiting('open')] }),
        metrics: [
          {
            id: 'Repair',
            observation: {
              kind: 'duration',
              from: { kind: 'event', event: 'Logged' },
              to: { kind: 'event', event: to },
            },
          },
        ],
        objectives: [{ id: 'Quick', origin: 'Quick', sentences: [{ figure: { measure: 'value', metric: 'Repair' } }] }],
        credits: [
          { id: 'C', kind: 'credit', for: ['Incidents'] },
          { id: 'D', kind: 'credit', for: ['Quick'] },
        ],
      });
    expect(restored('Restored')).toMatchObject([{ at: 'Quick', part: 'Quick', disadvantages: ['Northwind'] }]);
    expect(restored('Confirmed')).toEqual([]);
  });

  it('is silent with a relief, with a pause in words, and where no money hangs on the promise', () => {
    expect(find({ duties, reliefs: [waiting('open')] })).toEqual([]);
    expect(find({ duties }, { pauses: [{ text: 'waiting for the customer' }] })).toEqual([]);
    expect(find({ duties, credits: [] })).toEqual([]);
  });

  it('takes an exclusion for what the other side causes as a relief, not one for what nobody causes', () => {
    const exclusion = (causedBy: 'Acme' | 'Northwind') => [{ id: 'E', causedBy: { party: causedBy } }];
    expect(find({ duties, exclusions: exclusion('Acme') })).toEqual([]);
    expect(find({ duties, exclusions: exclusion('Northwind') })).toHaveLength(1);
    expect(find({ duties, exclusions: [{ id: 'E', causedBy: { other: 'nobody' } }] })).toHaveLength(1);
  });

  it('does not take every duty for one that the work waits for', () => {
    const duty = (more: object) => [{ ...answerQuestions, ...more }];
    const obligation = answerQuestions.obligations![0]!;
    const own = { ...obligation, actor: 'Northwind' };
    expect(find({ duties: duty({ obligations: [own] }) })).toEqual([]);
    const pay = { ...obligation, text: 'pay the fee', deadline: { relation: 'within', duration: { iso: 'P30D' } } };
    expect(find({ duties: duty({ obligations: [pay], beneficiary: 'Northwind' }) })).toEqual([]);
    const licences = { actor: 'Acme', text: 'hold valid licences for software that Northwind installs' };
    expect(find({ duties: duty({ obligations: [licences] }) })).toEqual([]);
    expect(find({ duties: duty({ obligations: [licences], beneficiary: 'Northwind' }) })).toHaveLength(1);
  });

  it('ties a duty to the promise whose clock starts with the same event, and to no other', () => {
    const deadline = {
      relation: 'within',
      duration: { iso: 'P3D' },
      moment: { kind: 'event', event: 'Ordered' },
    } as const;
    const duty = { ...answerQuestions, obligations: [{ actor: 'Acme', text: 'send the contents', deadline }] };
    const delivery = {
      metrics: [{ id: 'Delivery', observation: { kind: 'duration', from: { kind: 'event', event: 'Ordered' } } }],
      objectives: [
        {
          id: 'NewShops',
          origin: 'NewShops',
          sentences: [{ figure: { measure: 'every', metric: 'Delivery' }, comparison: '<=', value: elapsed('PT240H') }],
        },
      ],
    } as const;
    const { credits = [] } = incidents();
    const paid = { id: 'More', kind: 'credit' as const, for: ['NewShops'] };
    const [finding, ...others] = found(noRelief, {
      ...incidents({ duties: [duty], credits: [...credits, paid] }),
      metrics: [...delivery.metrics],
      objectives: delivery.objectives.map((each) => ({ ...each, sentences: [...each.sentences] })),
    });
    expect(others).toEqual([]);
    expect(finding?.part).toBe('NewShops');
    expect(finding?.fixes[0]?.edits[0]?.text).toContain('excuses NewShops');
  });

  it('holds with the sides swapped', () => {
    const swapped = incidents({
      duties: [
        {
          ...answerQuestions,
          obligations: [
            {
              actor: 'Northwind',
              text: 'answer',
              deadline: {
                relation: 'within',
                duration: { iso: 'PT2H' },
                moment: { kind: 'text', text: "Acme's question" },
              },
            },
          ],
        },
      ],
      credits: [{ id: 'C', kind: 'credit', for: ['Incidents'], payer: 'Acme', payments: [] }],
    });
    expect(found(noRelief, swapped)[0]).toMatchObject({
      disadvantages: ['Acme'],
      message:
        'Incidents can be missed because Northwind is late with Answer, and nothing relieves Acme then. That delay alone can use up 4 h to restore (P1).',
    });
  });
});

describe('fair/no-relief (b): the relief ends while the delay goes on', () => {
  it('finds a maximum without a word on what comes then', () => {
    const limit = { ...days('P10D'), origin: 'limit' };
    const [finding, ...others] = find({ duties, reliefs: [waiting('open', { limit })] });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      at: 'limit',
      part: 'Waiting',
      related: [{ at: 'Answer' }, { at: 'Incidents' }],
      disadvantages: ['Northwind'],
      message:
        'The relief ends after 10 business days, even while Acme is still late: from then on Northwind pays for that delay in Incidents, EUR\u00a0500 with the first miss. Where its time begins on Fri 18:00, Acme is late from Mon 10:00 on, and the relief is over on Tue 00:00, 14 days later.',
    });
    expect(finding?.fixes.map(({ edits }) => edits[0])).toEqual([
      { at: 'limit', place: 'after', text: ', then "the ticket may be closed"' },
      { at: 'limit', place: 'after', text: ', then "it is escalated to the management of both sides"' },
      { at: 'limit', place: 'after', text: ', then "both sides agree a new date"' },
    ]);
  });

  it('is silent when something is said for then, and about limits on what nobody is late with', () => {
    const limit = days('P10D');
    expect(
      find({ duties, reliefs: [waiting('open', { limit: { ...limit, then: 'the ticket may be closed' } })] }),
    ).toEqual([]);
    const strike = waiting('open', { when: { kind: 'fact', text: 'a strike in the port' }, limit });
    expect(find({ reliefs: [strike] })).toEqual([]);
    const acme = waiting('open', { when: { kind: 'fact', text: 'Acme has not answered' }, limit });
    expect(find({ reliefs: [acme] })).toHaveLength(1);
  });
});

describe('fair/no-relief (c): an answer in time can come as late as the target', () => {
  it('finds the question on a Friday that may be answered on Monday, while 4 h run day and night', () => {
    const [finding, ...others] = find({ duties, reliefs: [waiting('late')] });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      at: 'condition',
      part: 'Waiting',
      related: [{ at: 'Answer' }, { at: 'restore P1' }],
      disadvantages: ['Northwind'],
      message:
        'Asked on Fri 18:00, Acme is in time on Mon 10:00 (Answer: 2 business hours), 64 h later. That wait alone uses up 4 h to restore (P1) of Incidents and costs Northwind EUR\u00a0500, and the relief only speaks of late answers.',
    });
    expect(finding?.fixes[0]?.edits).toEqual([{ at: 'condition', place: 'replace', text: 'Answer is open' }]);
  });

  it('compares on the clock of the promise, exactly at its length', () => {
    const within = (restore: string, clock: string) =>
      find(
        { duties, reliefs: [waiting('late')] },
        { priorities: [{ id: 'P1', clock, targets: [{ step: 'restore', value: elapsed(restore) }] }] },
      );
    expect(within('PT64H', 'Always')).toHaveLength(1);
    expect(within('PT64H1M', 'Always')).toEqual([]);
    expect(within('PT2H', 'Office')).toHaveLength(1);
    expect(within('PT2H1M', 'Office')).toEqual([]);
  });

  it('looks at no target before which nobody can be waited for', () => {
    const priorities = [{ id: 'P1', clock: 'Always', targets: [{ step: 'respond' as const, value: elapsed('PT1H') }] }];
    expect(find({ duties, reliefs: [waiting('late')] }, { priorities })).toEqual([]);
  });

  it('finds the long weekend that a normal week does not show', () => {
    const [office, always] = [incidents().calendars![1]!, incidents().calendars![0]!];
    const calendars = [always, { ...office, exceptions: [{ date: '2026-04-06', open: false }] }];
    const priorities = [
      { id: 'P1', clock: 'Always', targets: [{ step: 'restore' as const, value: elapsed('PT80H') }] },
    ];
    const effective = { from: '2026-01-01' };
    const [finding] = find({ duties, reliefs: [waiting('late')], calendars, effective }, { priorities });
    expect(finding?.message).toContain('Asked on Fri 2026-04-03 18:00, Acme is in time on Tue 2026-04-07 10:00');
  });
});
