import { describe, expect, it } from 'vitest';
import { header, hover, metric, told } from '../../testing/hover.ts';

const support = (cells: string) => `${header()}service S { volume 40 incidents each month }
calendar Office { Mon-Fri 09:00-17:00 }
support Incidents for S {
| priority | meaning | respond | clock  | met for        |
${cells}
}`;

describe('the hover of a number', () => {
  it.each([
    [
      'a cell',
      support('| P1 | "all" | <|>4 h | Office | 95% each month |'),
      [
        '**P1**',
        '- Respond: within 4 h',
        '= 240 min',
        'Open hours of Office.',
        'In a normal week, 4 h can last from 4 h to 68 h, depending on when they begin.',
      ],
    ],
    [
      'a share of tickets',
      support('| P1 | "all" | 4 h | Office | <|>95% each month |'),
      [
        '**P1**',
        '- Met for: 95% each month',
        'If all 40 incidents each month that are expected had this priority, **2** of them could miss.',
      ],
    ],
    [
      'a share that leaves part of a ticket',
      support('| P1 | "all" | 4 h | Office | <|>90.1% each month |'),
      [
        '**P1**',
        '- Met for: 90.1% each month',
        'If all 40 incidents each month that are expected had this priority, **3** of them could miss.',
      ],
    ],
    ['a length of time', `${header()}termination by C { notice <|>48 h }`, ['= 2 days']],
    [
      'months',
      `${header()}termination by C { notice <|>3 months }`,
      ['Between 89 days and 92 days, as the months fall.'],
    ],
    [
      'business days',
      `${header('business days Office')}calendar Office { Mon-Fri 09:00-17:00 }\ntermination by C { notice <|>2 business days }`,
      ['Open days of Office.'],
    ],
    [
      'a fee',
      `${header()}service S { fee <|>100 EUR each month }`,
      ['- Fee: EUR 100 each month = EUR 1,200 in a year'],
    ],
    ['a date', `${header()}calendar X { closed on 2026<|>-12-25 }`, ['Fri 2026-12-25']],
    [
      'a term',
      `${header('effective 2026-01-01 until <|>2027-12-31; renews every 12 months, notice 60 days')}`,
      [
        'Fri 2027-12-31',
        '- First day: Thu 2026-01-01',
        '- Last day: Fri 2027-12-31',
        '- Last day to give notice: Mon 2027-11-01',
      ],
    ],
    [
      'a term with times of day',
      `${header('effective 2026-01-01 12:00 until <|>2028-01-01 12:00')}`,
      ['Sat 2028-01-01', '- First day: Thu 2026-01-01 12:00', '- Last day: Sat 2028-01-01 12:00'],
    ],
    ['a zone', 'agreement A { time zone Europe/Ams<|>terdam }', ['Europe/Amsterdam: UTC+1 in January, UTC+2 in July']],
  ])('tells what %s comes to', async (_, text, expected) => {
    const lines = await told(text);
    expect(lines.slice(0, expected.length)).toEqual(expected);
  });

  it('tells what a cap comes to', async () => {
    const lines = await told(`${header()}${metric} }\nobjective O { Up >= 99% each month }
credits for O { base fee of S each month; pays 10% under 99%; capped at <|>50% of fee each month }`);
    expect(lines).toEqual(['At most **50% of the fee = EUR 500** each month']);
  });

  it('tells how many tickets may miss, in a block too', async () => {
    const text = `${header()}service S { volume 40 incidents each month }
support Incidents for S { priority P1 { restore within 4 h; met for <|>95% each month } }`;
    expect(await told(text)).toEqual([
      'If all 40 incidents each month that are expected had this priority, **2** of them could miss.',
    ]);
  });

  it('says a promise without downtime in words', async () => {
    const text = `${header()}metric Speed { time from "a" to "b" }\nobjective O { p95 of Speed <= 800<|> ms each month }`;
    expect((await told(text))[0]).toBe('**p95 of Speed at most 800 ms each month**');
  });

  it('tells what a tier pays', async () => {
    const lines = await told(`${header()}${metric} }\nobjective O { Up >= 99% each month }
credits for O { base fee of S each month; pays <|>10% under 99%; capped at 50% of fee each month; automatic }`);
    expect(lines).toEqual([
      '**10% = EUR 100** under 99%',
      '- Base: the fee of S each month',
      '- For: O',
      '- At most: 50% of the fee each month',
      '- Claim: paid without a claim',
      'For example, Up 98.5%:',
      '- under 99%: 10% = **10% of the fee of S**',
      '- of the fee of S, EUR 1,000 = **EUR 100**',
      '- within the cap of 50% of the fee each month',
    ]);
  });

  it('tells how far the example of a tier is from the next one', async () => {
    const lines = await told(`${header()}${metric} }\nobjective O { Up >= 99% each month }
credits for O { base fee of S each month; pays <|>10% from 98% to under 99%; pays 25% under 98% }`);
    expect(lines.slice(-4)).toEqual([
      'For example, Up 98.5%:',
      '- from 98% to under 99%: 10% = **10% of the fee of S**',
      '- of the fee of S, EUR 1,000 = **EUR 100**',
      '- 0.5 percentage points from the next tier, 25% beyond 98%',
    ]);
  });

  it('tells why an example has no amount', async () => {
    const lines = await told(`${header()}${metric} }\nobjective O { Up >= 99% each month }
credits for O { pays <|>10% under 99% }`);
    expect(lines.slice(-2)).toEqual(['For example, Up 98.5%:', '- undecided: nothing says what the share is taken of']);
  });
});

describe('the hover of other words', () => {
  it.each([
    [
      'a word of the language',
      'metric M { <|>ignores outages under 2 min }',
      'Shorter outages do not count at all, longer ones count whole; with `to 2 min` one of exactly this length does not count either.',
    ],
    [
      'a word that ends there',
      'metric<|> M { availability }',
      'What is observed, when it is bad, how it adds up, and who says so.',
    ],
    [
      'the head of a column',
      support('| P1 | "all" | 4 h | Office | 95% |').replace('respond', '<|>respond'),
      'By when somebody who can help must have answered.',
    ],
    [
      'a defined term in a text',
      'define Outage "when it is *down*"\nclause C """\n  All out<|>ages count.\n"""',
      String.raw`**Outage**: when it is \*down\*`,
    ],
    ['a check', 'metric M { availability; accept fair/no-<|>relief because "x" }', '**'],
  ])('tells about %s', async (_, text, expected) => {
    expect((await told(text))[0]).toContain(expected);
  });

  it.each([
    ['a remark', 'metric M { } // ab<|>out'],
    ['white space', 'metric M { availability }\n\n<|>\n\nevent E'],
    ['an empty file', '<|>'],
    ['a text without terms', 'event E "no<|>thing"'],
  ])('says nothing about %s', async (_, text) => {
    expect(await hover(text)).toBeUndefined();
  });

  it('marks the word that it speaks of', async () => {
    expect((await hover('metric Up { av<|>ailability }'))?.range).toEqual({
      start: { line: 0, character: 12 },
      end: { line: 0, character: 24 },
    });
  });
});
