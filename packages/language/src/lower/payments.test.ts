import { describe, expect, it } from 'vitest';
import { parts } from '../testing/base.ts';

async function credits(text: string) {
  const others = 'plan Gold\ntable Caps by plan {\n| plan | most |\n| Gold | 30% |\n}';
  const [schedule] = await parts('credits', `${others}\ncredits for Uptime { ${text} }`);
  if (!schedule) throw new Error('no credits');
  return schedule;
}
const month = { kind: 'each', unit: 'month', count: 1, flavour: 'calendar' };
const hole = { kind: 'hole' };

describe('a trigger', () => {
  const downtime = { measure: 'downtime' };
  const elapsed = (iso: string) => ({ kind: 'duration', duration: { iso, clock: 'elapsed' } });
  it.each([
    ['', { kind: 'miss' }],
    ['for a miss', { kind: 'miss' }],
    ['for each miss', { kind: 'each miss' }],
    ['for each miss of P1 over 2 each month', { kind: 'each miss', priority: 'P1', over: 2, each: month }],
    ['for each miss over 0', { kind: 'each miss', over: 0 }],
    ['when "x"', { kind: 'when', condition: { kind: 'fact', text: 'x' } }],
    [
      'for each started 30 min of downtime over 60 min',
      { kind: 'block', mode: 'started', block: elapsed('PT30M'), of: downtime, beyond: elapsed('PT60M') },
    ],
    [
      'for each 1% of Up under 99%',
      {
        kind: 'block',
        mode: 'unsaid',
        block: { kind: 'percent', value: '1' },
        of: { measure: 'value', metric: 'Up' },
        below: { kind: 'percent', value: '99' },
      },
    ],
    [
      'under 4 h of Repair',
      {
        kind: 'range',
        range: { high: { value: elapsed('PT4H'), end: 'open' } },
        figure: { measure: 'value', metric: 'Repair' },
      },
    ],
  ])('%s', async (text, trigger) => {
    expect((await credits(`pays 1 EUR ${text}`)).payments[0]?.trigger).toEqual(trigger);
  });

  it.each([
    'for',
    'from 95% to',
    'for each miss of P9',
    'from 1% to 2% of Upp',
    'for each started 30 min of Upp over 60 min',
  ])('is a hole, never a wider one, for %s', async (text) => {
    expect((await credits(`pays 1 EUR ${text}`)).payments[0]?.trigger).toEqual(hole);
  });
});

describe('a scale', () => {
  const scale = async (head: string, ...rows: string[]) =>
    (await credits(`scale by ${head}\n| what | pays |\n${rows.map((row) => `| ${row} |\n`).join('')}`)).scales[0];

  it('has a range and an amount in each row', async () => {
    const single = { value: { kind: 'quantity', value: '1', unit: '' }, end: 'closed' };
    expect(await scale('misses each month', '1 | 5 EUR', 'over 2 | 10%', 'from 5 up | "a talk"')).toEqual({
      by: 'misses',
      each: month,
      mode: 'unsaid',
      rows: [
        { range: { low: single, high: single }, amount: { kind: 'money', money: { amount: '5', currency: 'EUR' } } },
        {
          range: { low: { value: { kind: 'quantity', value: '2', unit: '' }, end: 'open' } },
          amount: { kind: 'percent', value: '10' },
        },
        {
          range: { low: { value: { kind: 'quantity', value: '5', unit: '' }, end: 'closed' } },
          amount: { kind: 'in kind', text: 'a talk' },
        },
      ],
    });
  });

  it.each([
    ['points, highest row applies', 'highest row applies'],
    ['Up, each part at its own rate', 'each part at its own rate'],
    ['"complaints", rows add up', 'rows add up'],
    ['months missed in a row', 'unsaid'],
  ])('by %s', async (head, mode) => {
    expect(await scale(head, '1 | 5 EUR')).toMatchObject({ mode });
  });

  it('has holes where a cell cannot be read, so that no row holds everything', async () => {
    const end = { value: hole, end: 'unsaid' };
    expect((await scale('misses', 'some | 5 EUR', '2 | -'))?.rows).toMatchObject([
      { range: { low: end, high: end } },
      { amount: hole },
    ]);
  });
});

describe('what an amount is paid once more for', () => {
  const weight = {
    kind: 'block',
    mode: 'full',
    block: { kind: 'quantity', value: '1', unit: 'kg' },
    of: { measure: 'value', metric: 'Repair' },
  };
  it.each([
    ['for a miss for each "affected account"', { kind: 'miss' }, [{ kind: 'thing', thing: 'affected account' }]],
    ['for each "account"', { kind: 'miss' }, [{ kind: 'thing', thing: 'account' }]],
    ['under 95% for each full 1 kg of Repair', { kind: 'range' }, [weight]],
    ['for each full 1 kg of Repair for each full 1 kg of Repair', weight, [weight]],
    [
      'for each exact 1 h of downtime over Caps each outage',
      { kind: 'block', beyond: { kind: 'table', table: 'Caps' }, each: { kind: 'item', item: 'outage' } },
      [],
    ],
  ])('%s', async (text, trigger, perUnit) => {
    expect((await credits(`pays 1 EUR ${text}`)).payments).toMatchObject([{ trigger, perUnit }]);
  });

  it('makes the whole payment a hole where it cannot be read', async () => {
    const { payments } = await credits('pays 1 EUR for a miss for each full 1 kg of Wait');
    expect(payments).toMatchObject([{ trigger: hole, perUnit: [] }]);
  });

  it('is restricted by a condition, which alone is the trigger', async () => {
    const condition = { kind: 'is', category: 'plan', entry: 'Gold' };
    const { payments } = await credits(
      'pays 1% under 95% when plan is Gold; pays 1 EUR for each "x" when plan is Gold',
    );
    expect(payments).toMatchObject([
      { trigger: { kind: 'range' }, when: condition },
      { trigger: { kind: 'when', condition }, perUnit: [{ kind: 'thing' }] },
    ]);
  });
});
