import { describe, expect, it } from 'vitest';
import { base, parts } from '../testing/base.ts';
import { remarks } from '../testing/project.ts';

const table = 'table Limit by plan {\n| plan | x |\n| Gold | 4 h |\n}\nrelief Wait { when Answer is late }\n';
const month = { kind: 'each', unit: 'month', count: 1, flavour: 'calendar' };
const length = (iso: string) => ({ kind: 'duration', duration: { iso, clock: 'elapsed' } });
const support = async (text: string) => (await parts('support', `${table}support X for Shop { ${text} }`))[0];

describe('support', () => {
  const priorities = [
    {
      id: 'P1',
      meaning: 'all down',
      targets: [
        { step: 'respond', value: length('PT15M') },
        { step: 'restore', value: { kind: 'table', table: 'Limit' } },
      ],
      clock: 'Office',
      metFor: { percent: '95', window: month },
    },
    {
      id: 'P2',
      targets: [
        { step: 'respond', value: { kind: 'best effort' } },
        { step: 'restore', value: { kind: 'none' } },
      ],
    },
  ];

  it('has the same priorities as rows of a table', async () => {
    const found = await support(`
      | priority | meaning    | respond     | restore | clock  | met for        |
      | P1       | "all down" | 15 min      | Limit   | Office | 95% each month |
      | P2       | -          | best effort | -       | -      | -              |
    `);
    expect(found?.priorities).toEqual(priorities);
  });

  it('and as blocks', async () => {
    const found = await support(`
      priority P1 "all down" { respond within 15 min; restore within Limit; clock Office; met for 95% each month }
      priority P2 { respond within best effort; restore within - }`);
    expect(found?.priorities).toEqual(priorities);
  });

  it('says when its clocks start, stop and pause', async () => {
    const text = `starts when Logged; stops when Done; pauses while Wait; pauses while "a storm"
      reopened within 3 days continues; classified by Acme, dispute "the managers", open to North`;
    expect(await support(text)).toEqual({
      id: 'X',
      level: 'Base',
      service: 'Shop',
      starts: { kind: 'event', event: 'Logged' },
      stops: { kind: 'event', event: 'Done' },
      stepStarts: [],
      stepStops: [],
      pauses: [{ relief: 'Wait' }, { text: 'a storm' }],
      reopened: { within: { iso: 'P3D', clock: 'elapsed' }, effect: 'continues' },
      classification: { by: { party: 'Acme' }, dispute: 'the managers', openTo: [{ party: 'North' }] },
      priorities: [],
    });
    expect((await support('reopened counts as new'))?.reopened).toEqual({ effect: 'new' });
  });

  it('says what a step, a change of priority and a rest do to its clocks', async () => {
    const text = 'starts when Logged; stops respond when Done; reclassified counts as new; rests 11 h after 10 h';
    expect(await support(text)).toMatchObject({
      starts: { kind: 'event', event: 'Logged' },
      stepStarts: [],
      stepStops: [{ step: 'respond', moment: { kind: 'event', event: 'Done' } }],
      reclassified: { effect: 'new' },
      rests: { rest: { iso: 'PT11H', clock: 'elapsed' }, after: { iso: 'PT10H', clock: 'elapsed' } },
    });
    expect((await support(text))?.stops).toBeUndefined();
  });

  it('takes the share of a priority from a table, and its window from a column', async () => {
    const rows = `
      | priority | restore | met for | each  |
      | P1       | 4 h     | Limit   | month |
      | P2       | 8 h     | 90%     | week  |
    `;
    const month = { kind: 'each', unit: 'month', count: 1, flavour: 'calendar' };
    expect((await support(rows))?.priorities.map(({ metFor }) => metFor)).toEqual([
      { table: 'Limit', window: month },
      { percent: '90', window: { ...month, unit: 'week' } },
    ]);
    expect((await support('priority P1 { met for Limit each month }'))?.priorities[0]?.metFor).toEqual({
      table: 'Limit',
      window: month,
    });
  });

  it('tells of cells that do not fit, and has holes for them', async () => {
    const rows = `
      | priority | restore | clock | met for | colour |
      | P1       | Limitt  | Logged | often  | red    |
    `;
    expect((await support(rows))?.priorities).toEqual([
      { id: 'P1', targets: [{ step: 'restore', value: { kind: 'hole' } }] },
    ]);
    expect(await remarks(`${base}support X { ${rows} }`)).toEqual([
      'text/column colour',
      'text/cell Limitt',
      'text/cell Logged',
      'text/cell often',
    ]);
  });
});

describe('an escalation', () => {
  it.each([
    ['of a support', 'Help', { of: 'Help' }],
    ['of a priority in a block', 'P1', { of: 'Help', priority: 'P1' }],
    ['of a priority in a row', 'Q1', { of: 'X', priority: 'Q1' }],
  ])('%s', async (_, name, scope) => {
    const text = `support X {\n| priority | restore |\n| Q1 | 4 h |\n}\nescalation of ${name} { at 50% to Desk; after 2 h to "the board" }`;
    expect(await parts('escalations', text)).toEqual([
      {
        id: `EscalationOf${name}`,
        level: 'Base',
        ...scope,
        steps: [
          { at: { percent: '50' }, to: { contact: 'Desk' } },
          { at: { after: { iso: 'PT2H', clock: 'elapsed' } }, to: { text: 'the board' } },
        ],
      },
    ]);
  });

  it('leaves out steps to nobody that is known', async () => {
    expect(await parts('escalations', 'escalation of P1 { at 50% to Desc }')).toMatchObject([{ steps: [] }]);
  });
});
