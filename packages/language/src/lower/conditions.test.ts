import { describe, expect, it } from 'vitest';
import { base, parts } from '../testing/base.ts';
import { remarks } from '../testing/project.ts';

async function when(text: string) {
  const [termination] = await parts(
    'terminations',
    `category Zone { Near; Far }\nlimits Api { | operation | at most | each |\n | "GET" | 5 requests | minute |\n }\ntermination by Acme { when ${text} }`,
  );
  return termination?.when;
}
const missed = { kind: 'outcome', of: 'Uptime', outcome: 'missed' };
const late = { kind: 'duty', duty: 'Answer', state: 'late' };
const hole = { kind: 'hole' };

describe('a condition', () => {
  it.each([
    ['Uptime missed', missed],
    ['Help met', { kind: 'outcome', of: 'Help', outcome: 'met' }],
    [
      'Uptime missed in 3 of any 6 months',
      { ...missed, repetition: { kind: 'of', count: 3, of: 6, unit: 'month', rolling: true } },
    ],
    [
      'Uptime missed in 3 of 6 months',
      { ...missed, repetition: { kind: 'of', count: 3, of: 6, unit: 'month', rolling: false } },
    ],
    [
      'Uptime missed in 2 quarters in a row',
      { ...missed, repetition: { kind: 'in a row', count: 2, unit: 'quarter' } },
    ],
    [
      'Uptime missed 4 times each year',
      {
        ...missed,
        repetition: { kind: 'times', count: 4, each: { kind: 'each', unit: 'year', count: 1, flavour: 'calendar' } },
      },
    ],
    [
      'Uptime missed 3 times in 12 months',
      { ...missed, repetition: { kind: 'times', count: 3, each: { kind: 'rolling', length: 'P12M' } } },
    ],
    ['Answer is late', late],
    ['Answer is open', { ...late, state: 'open' }],
    ['Answer is late for 15 days', { ...late, lasting: { iso: 'P15D', clock: 'elapsed' } }],
    ['Api is exceeded', { kind: 'exceeded', limits: 'Api' }],
    ['Logged happened', { kind: 'event', event: 'Logged' }],
    ['Logged in Office', { kind: 'event', event: 'Logged', during: { where: 'in', calendar: 'Office' } }],
    ['Logged outside Office', { kind: 'event', event: 'Logged', during: { where: 'outside', calendar: 'Office' } }],
    ['plan is Gold', { kind: 'is', category: 'plan', entry: 'Gold' }],
    ['Zone is Far', { kind: 'is', category: 'Zone', entry: 'Far' }],
    ['"it rains"', { kind: 'fact', text: 'it rains' }],
    ['"unpaid" for 60 days', { kind: 'fact', text: 'unpaid', lasting: { iso: 'P60D', clock: 'elapsed' } }],
    ['"unpaid" 3 times', { kind: 'fact', text: 'unpaid', count: { kind: 'times', count: 3 } }],
    [
      'Up < 90% in any month',
      {
        kind: 'compare',
        figure: { measure: 'value', metric: 'Up' },
        comparison: '<',
        value: { kind: 'percent', value: '90' },
        window: { kind: 'each', unit: 'month', count: 1, flavour: 'calendar' },
      },
    ],
    [
      'downtime of Up over 24 h in any month',
      {
        kind: 'compare',
        figure: { measure: 'downtime', metric: 'Up' },
        comparison: '>',
        value: { kind: 'duration', duration: { iso: 'PT24H', clock: 'elapsed' } },
        window: { kind: 'each', unit: 'month', count: 1, flavour: 'calendar' },
      },
    ],
    [
      'Up < 90% in 3 of any 6 months',
      {
        kind: 'compare',
        figure: { measure: 'value', metric: 'Up' },
        comparison: '<',
        value: { kind: 'percent', value: '90' },
        window: { kind: 'each', unit: 'month', count: 1, flavour: 'calendar' },
        repetition: { kind: 'of', count: 3, of: 6, unit: 'month', rolling: true },
      },
    ],
    ['not Answer is late', { kind: 'not', of: late }],
    ['Uptime missed and Answer is late', { kind: 'all', of: [missed, late] }],
    ['Uptime missed or Answer is late', { kind: 'any', of: [missed, late] }],
    [
      '"a" or Uptime missed and Answer is late',
      {
        kind: 'any',
        of: [
          { kind: 'fact', text: 'a' },
          { kind: 'all', of: [missed, late] },
        ],
      },
    ],
    [
      '("a" or Uptime missed) and Answer is late',
      { kind: 'all', of: [{ kind: 'any', of: [{ kind: 'fact', text: 'a' }, missed] }, late] },
    ],
  ])('%s', async (text, condition) => {
    expect(await when(text)).toEqual([condition]);
  });
});

describe('what cannot be read of a condition', () => {
  it.each([
    ['Uptime missed and Upptime missed', { kind: 'all', of: [missed, hole] }],
    ['Uptime missed or Lodged happened', { kind: 'any', of: [missed, hole] }],
    ['not Ansver is late', { kind: 'not', of: hole }],
  ])('is a hole inside it: %s', async (text, condition) => {
    expect(await when(text)).toEqual([condition]);
  });

  it.each([
    'Uptime missed and',
    'Uptime missed or not',
    'Uptime missed in 3 of months',
    'Uptime missed in 3 of any',
    'Uptime missed in 0 of 6 months',
    '"unpaid" for 60 moons',
    'Up < 90% in any',
    'not',
    '',
  ])('never leaves a wider condition: %s', async (text) => {
    expect(await when(text)).toEqual([hole]);
    expect(await remarks(`${base}termination by Acme { when ${text} }`)).not.toEqual([]);
  });

  it('makes the sentence conditional that it belongs to', async () => {
    const [objective] = await parts('objectives', 'objective X { Up >= 99% each month when }');
    expect(objective?.sentences).toMatchObject([{ value: { value: '99' }, when: hole }]);
  });
});
