import { describe, expect, it } from 'vitest';
import { agreementOf } from '../testing/found.ts';
import { Facts } from './facts.ts';
import { casesOf, secondSide, valueIn } from './values.ts';

const hours = (iso: string) => ({ kind: 'duration', duration: { iso, clock: 'elapsed' } }) as const;
const table = (id: string) => ({ kind: 'table', table: id }) as const;

const facts = new Facts(
  agreementOf({
    plans: [{ id: 'Basic' }, { id: 'Gold' }, { id: 'Platinum', includes: ['Gold'] }],
    categories: [{ id: 'Region', entries: [{ id: 'Benelux' }, { id: 'Nordics' }] }],
    support: [{ id: 'Incidents', priorities: [{ id: 'P1' }, { id: 'P2' }] }],
    tables: [
      {
        id: 'Repair',
        dimensions: ['priority', 'plan'],
        cells: [
          { keys: ['P1', 'Basic'], value: hours('PT8H') },
          { keys: ['P1', 'Gold'], value: hours('PT4H') },
          { keys: ['P2', 'Gold'], value: table('Late') },
        ],
      },
      { id: 'Late', dimensions: ['plan'], cells: [{ keys: ['Gold'], value: hours('PT9H') }] },
      { id: 'Circle', dimensions: ['plan'], cells: [{ keys: ['Gold'], value: table('Circle') }] },
      {
        id: 'Distance',
        dimensions: ['Region', 'Region'],
        symmetric: true,
        cells: [
          { keys: ['Benelux', 'Nordics'], value: hours('PT1S') },
          { keys: ['Nordics', 'Benelux'], value: { kind: 'none' } },
        ],
      },
    ],
  }),
);
const inCase = (entries: Record<string, string>) => new Map(Object.entries(entries));

describe('valueIn', () => {
  it('takes the cell of the case, through tables in cells', () => {
    expect(valueIn(facts, table('Repair'), inCase({ priority: 'P1', plan: 'Gold' }))).toMatchObject(hours('PT4H'));
    expect(valueIn(facts, table('Repair'), inCase({ priority: 'P2', plan: 'Gold' }))).toMatchObject(hours('PT9H'));
  });

  it('takes the cell of an included plan where a plan has none', () => {
    expect(valueIn(facts, table('Repair'), inCase({ priority: 'P1', plan: 'Platinum' }))).toMatchObject(hours('PT4H'));
  });

  it('says nothing of cells that are missing, cases that say too little and circles', () => {
    expect(valueIn(facts, table('Repair'), inCase({ priority: 'P2', plan: 'Basic' }))).toBeUndefined();
    expect(valueIn(facts, table('Repair'), inCase({ priority: 'P1' }))).toBeUndefined();
    expect(valueIn(facts, table('Circle'), inCase({ plan: 'Gold' }))).toBeUndefined();
    expect(valueIn(facts, table('Nowhere'))).toBeUndefined();
  });

  it('reads a symmetric matrix from either side', () => {
    for (const [one, other] of [
      ['Benelux', 'Nordics'],
      ['Nordics', 'Benelux'],
    ] as const) {
      const between = inCase({ Region: one, [secondSide('Region')]: other });
      expect(valueIn(facts, table('Distance'), between)).toMatchObject(hours('PT1S'));
    }
    expect(casesOf(facts, [table('Distance')])).toHaveLength(4);
  });

  it('hands on a value that is no table', () => {
    expect(valueIn(facts, hours('PT1H'))).toEqual(hours('PT1H'));
  });
});

describe('casesOf', () => {
  it('combines the entries of what the values depend on', () => {
    expect(casesOf(facts, [table('Repair')])).toHaveLength(6);
    expect(casesOf(facts, [table('Repair')], inCase({ priority: 'P1' }))).toEqual(
      ['Basic', 'Gold', 'Platinum'].map((plan) => inCase({ priority: 'P1', plan })),
    );
  });

  it('is the given case where nothing depends on anything', () => {
    expect(casesOf(facts, [hours('PT1H'), undefined])).toEqual([new Map()]);
  });
});
