import { describe, expect, it } from 'vitest';
import { header, metric, told } from '../../testing/hover.ts';

describe('the hover of a target', () => {
  it('tells what it allows in each length that its window has, exactly', async () => {
    expect(await told(`${header()}${metric} }\nobjective O { Up >= 99.<|>9% each month }`)).toEqual([
      '**99.9% each month** lets it be down for at most',
      '- **40 min 19.2 s** in a month of 28 days',
      '- **41 min 45.6 s** in a month of 29 days',
      '- **43 min 12 s** in a month of 30 days',
      '- **44 min 38.4 s** in a month of 31 days',
    ]);
  });

  it('knows the months of the term, and those in which the clock changes', async () => {
    const term = header('effective 2026-03-01 until 2026-03-31');
    expect(await told(`${term}${metric} }\nobjective O { Up >= 99.9<|>% each month }`)).toContain(
      '**99.9% each month** lets it be down for at most **44 min 34.8 s** in a month of 31 days, in which the clock goes forward.',
    );
    const autumn = header('effective 2026-10-01 until 2026-10-31');
    expect(await told(`${autumn}${metric} }\nobjective O { Up >= 99.9% <|>each month }`)).toContain(
      '**99.9% each month** lets it be down for at most **44 min 42 s** in a month of 31 days, in which the clock goes back.',
    );
  });

  it.each([
    ['each month of 30 days', '**43 min 12 s** in a month of 30 days.'],
    ['any 30 days', '**43 min 12 s** in any 30 days.'],
    ['each hour', '**3.6 s** in an hour.'],
  ])('reckons %s', async (window, expected) => {
    const lines = await told(`${header()}${metric} }\nobjective O { Up >= <|>99.9% ${window} }`);
    expect(lines[0]).toBe(`**99.9% ${window}** lets it be down for at most ${expected}`);
  });

  it('counts in the service hours of the metric', async () => {
    const text = `${header('effective 2026-02-01 until 2026-02-28')}calendar Office "office hours" { Mon-Fri 09:00-17:00 }
${metric}; during Office }\nobjective O { Up >= <|>99% each month }`;
    expect(await told(text)).toEqual([
      '**99% each month** lets it be down, counted in office hours (Office), for at most **1 h 36 min** in a month of 28 days with 160 h of service (such as 2026-02-01 to 2026-02-28).',
      'It comes to **99% on 23.809% of the time, which is 23.571% of 28 days; 512 h are outside of office hours**.',
    ]);
  });

  it('reckons what a supplier promises, in the hours of its contract', async () => {
    const text = `${header('effective 2026-02-01 until 2026-02-28')}calendar Office { Mon-Fri 09:00-17:00 }
underpinning Net { by "Carrier"; promises availability >= <|>99% each month; hours Office }`;
    expect((await told(text))[0]).toBe(
      '**99% each month** lets it be down, counted in Office, for at most **1 h 36 min** in a month of 28 days with 160 h of service (such as 2026-02-01 to 2026-02-28).',
    );
  });

  it('tells what is really guaranteed beside maintenance, what does not count, and who pays what', async () => {
    const lines = await told(`${header()}${metric} }
maintenance M "Upkeep" { at most 4 h each month; notice 5 days }
objective O { Up >= <|>99.9% each month of 30 days; excluding M }
credits for O { base fee each month; pays 10% from 99% to under 99.9%; pays 250 EUR under 99% }`);
    expect(lines.slice(1)).toEqual([
      'When Upkeep takes all that it may (4 h), this guarantees **99.345%** of all time in a month of 30 days.',
      'Does not count: Upkeep.',
      'When missed, North pays Acme (base: the fee each month):',
      '- from 99% to under 99.9%: **10% = EUR 100**',
      '- under 99%: **EUR 250**',
      'For example, Up 99.45%: **EUR 100**',
    ]);
  });

  it('tells on how much of the time a promise in service hours holds, with what is excluded at its maximum', async () => {
    const text = `${header('effective 2026-02-01 until 2026-02-28')}calendar Office { Mon-Fri 09:00-17:00 }
service S\nmetric Up of S { availability; excluded time is taken out; during Office }
exclusion Own "own changes" { at most 8 h each month }
objective O { Up >= <|>99.95% each month; excluding Own }`;
    expect((await told(text)).find((line) => line.startsWith('It comes to'))).toBe(
      'It comes to **99.95% on 22.619% of the time, which is 22.607% of 28 days; 512 h are outside of Office and Own takes 8 h**.',
    );
  });

  it('says when nothing limits the maintenance', async () => {
    const lines = await told(`${header()}${metric} }\nmaintenance M { notice 5 days }
objective O { Up >= 99.9<|>% each month of 30 days; excluding M }`);
    expect(lines[1]).toBe('How much of all time that guarantees is not known, since nothing limits M.');
  });

  it('depends on the case where a table gives it', async () => {
    const text = `${header()}plan Gold\nplan Basic\n${metric} }\ntable T by plan {\n| plan | target |\n| Gold | 99.9% |\n| Basic | 99% |\n}
objective O { Up >= T <|>each month of 30 days }`;
    expect((await told(text)).filter((line) => line.startsWith('**'))).toEqual([
      '**Gold: 99.9% each month of 30 days** lets it be down for at most **43 min 12 s** in a month of 30 days.',
      '**Basic: 99% each month of 30 days** lets it be down for at most **7 h 12 min** in a month of 30 days.',
    ]);
  });
});
