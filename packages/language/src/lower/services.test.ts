import { describe, expect, it } from 'vitest';
import { base, parts } from '../testing/base.ts';
import { remarks } from '../testing/project.ts';

const month = { kind: 'each', unit: 'month', count: 1, flavour: 'calendar' };
const cell = (keys: string[], value: string) => ({ keys, value: { kind: 'percent', value } });

describe('a table', () => {
  const table = async (text: string) => (await parts('tables', `category Zone { Near; Far }\n${text}`))[0];

  it('of one dimension has a key and a value in each row', async () => {
    const found = await table('table T by plan {\n| plan | target |\n| Basic | 99% |\n| "Gold plan" | - |\n}');
    expect(found).toMatchObject({ dimensions: ['plan'], symmetric: false });
    expect(found?.cells).toEqual([cell(['Basic'], '99'), { keys: ['Gold plan'], value: { kind: 'none' } }]);
  });

  it('of two dimensions has keys from the side and the top', async () => {
    const found = await table(
      'table T by priority and Zone {\n| priority | Near | Far |\n| P1 | 1% | 2% |\n| P2 | 3% | best effort |\n}',
    );
    expect(found?.dimensions).toEqual(['priority', 'Zone']);
    expect(found?.cells).toEqual([
      cell(['P1', 'Near'], '1'),
      cell(['P1', 'Far'], '2'),
      cell(['P2', 'Near'], '3'),
      { keys: ['P2', 'Far'], value: { kind: 'best effort' } },
    ]);
  });

  it('may give ranges', async () => {
    const found = await table('table T by Zone {\n| Zone | range |\n| Near | from 18 °C to under 27 °C |\n}');
    const bound = (value: string, end: string) => ({ value: { kind: 'quantity', value, unit: '°C' }, end });
    expect(found?.cells).toEqual([
      { keys: ['Near'], value: { kind: 'range', range: { low: bound('18', 'closed'), high: bound('27', 'open') } } },
    ]);
  });

  it('that holds both ways has each pair once, and "-" only where no pair says it', async () => {
    const found = await table(
      'table T by Zone and Zone both ways {\n| Zone | Near | Far |\n| Near | 1% | 2% |\n| Far | - | - |\n}',
    );
    expect(found?.symmetric).toBe(true);
    expect(found?.cells).toEqual([
      cell(['Near', 'Near'], '1'),
      cell(['Near', 'Far'], '2'),
      { keys: ['Far', 'Far'], value: { kind: 'none' } },
    ]);
  });

  it('tells of rows of another length, and reads what is there', async () => {
    const text = 'table T by plan {\n| plan | target |\n| Basic |\n| Gold | 2% | 3% |\n}';
    expect((await table(text))?.cells).toEqual([cell(['Gold'], '2')]);
    expect(await remarks(base + text)).toEqual(['text/grid | Basic |', 'text/grid | Gold | 2% | 3% |']);
  });

  it('may be empty', async () => {
    expect((await table('table T by plan {}'))?.cells).toEqual([]);
  });
});

describe('limits', () => {
  const head = 'plan Gold\nlimits L {\n| operation | plan | at most | each | per |\n';

  it('read each row', async () => {
    const found = await parts(
      'limits',
      `${head}| "GET /x" | Gold | 20 requests | minute | account |\n| shops | - | 5 | 3 months | - |\n}`,
    );
    expect(found[0]?.rows).toEqual([
      {
        operation: 'GET /x',
        plan: 'Gold',
        atMost: { kind: 'quantity', value: '20', unit: 'requests' },
        each: { kind: 'each', unit: 'minute', count: 1, flavour: 'calendar' },
        per: 'account',
      },
      { operation: 'shops', atMost: { kind: 'quantity', value: '5', unit: '' }, each: { ...month, count: 3 } },
    ]);
  });

  it('leave out a row for a plan that does not exist, and tell of cells that do not fit', async () => {
    const text = `${head}| a | Golt | 1 | month | - |\n| b | Gold | 1 | moon | - |\n| c | Gold | from 1 to 2 | month | - |\n}`;
    expect((await parts('limits', text))[0]?.rows.map(({ operation }) => operation)).toEqual(['b', 'c']);
    expect(await remarks(base + text)).toEqual(['text/cell Golt', 'text/cell moon', 'text/cell from 1 to 2']);
  });

  it('may have worked examples', async () => {
    const text = `plan Gold\ntable T by priority and plan {\n| priority | Gold |\n| P1 | 4 h |
      example "as printed" at P1 and Gold is 5 h; example at P2 and Gold is 150 EUR }`;
    expect(await parts('tables', text)).toMatchObject([
      {
        cells: [{ keys: ['P1', 'Gold'] }],
        examples: [
          { text: 'as printed', keys: ['P1', 'Gold'], value: { duration: { iso: 'PT5H' } } },
          { keys: ['P2', 'Gold'], value: { kind: 'money' } },
        ],
      },
    ]);
  });

  it('tell of a column that means nothing', async () => {
    expect(await remarks(`${base}limits L {\n| operation | colour |\n| a | b |\n}`)).toContain('text/column colour');
  });
});

describe('what is sold', () => {
  it('reads which cases belong to an entry of a category', async () => {
    const [category] = await parts(
      'categories',
      'category Hours { Day when Logged in Office; Night "at night" when Loggged happened; Other }',
    );
    expect(category?.entries).toEqual([
      { id: 'Day', when: { kind: 'event', event: 'Logged', during: { where: 'in', calendar: 'Office' } } },
      { id: 'Night', title: 'at night', when: { kind: 'hole' } },
      { id: 'Other' },
    ]);
  });

  it('reads plans', async () => {
    const text = 'plan Basic\nplan Gold "Golden" { fee 9 EUR each month, in advance; includes Basic, Nothing }';
    expect((await parts('plans', text)).at(-1)).toEqual({
      id: 'Gold',
      title: 'Golden',
      level: 'Base',
      fees: [{ amount: { amount: '9', currency: 'EUR' }, each: month, inAdvance: true }],
      includes: ['Basic'],
    });
  });

  it('reads services and what they rest on', async () => {
    const text = `service Web "Web shop" { description "sells"; fee 1 EUR; volume 40 orders each month; depends on Net, Shop
        option "Sundays" for 4 EUR each month }
      underpinning Net { by "Carrier"; chosen by Acme; promises availability >= 99% each month; hours Office }
      underpinning Own { by Probes }`;
    expect((await parts('services', text))[0]).toMatchObject({
      title: 'Web shop',
      description: 'sells',
      volumes: [{ value: '40', unit: 'orders', each: month }],
      dependsOn: ['Net', 'Shop'],
      options: [{ text: 'Sundays', fee: { amount: { amount: '4' }, inAdvance: false } }],
    });
    expect(await parts('underpinnings', text)).toMatchObject([
      {
        by: { text: 'Carrier' },
        chosenBy: { party: 'Acme' },
        promises: [{ figure: { measure: 'availability' }, value: { value: '99' }, window: month }],
        hours: 'Office',
      },
      { by: { party: 'Probes' }, promises: [] },
    ]);
  });

  it('has prices with names of their own, and prices for blocks of time', async () => {
    const text = `service Web { fee Setup "installation" 500 EUR; fee 120 EUR each started 60 min
      option Night "a call at night" for 9 EUR each full 1 h }
      credits for Uptime { pays 50% of fee of Setup; pays 10% of fee of Night }`;
    expect((await parts('services', text))[0]).toMatchObject({
      fees: [{ id: 'Setup', title: 'installation' }, { block: { iso: 'PT60M', mode: 'started' } }],
      options: [{ text: 'a call at night', fee: { id: 'Night', block: { iso: 'PT1H', mode: 'full' } } }],
    });
    expect((await parts('credits', text))[0]?.payments).toMatchObject([
      { amount: { of: { fee: 'Setup' } } },
      { amount: { of: { fee: 'Night' } } },
    ]);
  });
});
