import { describe, expect, it } from 'vitest';
import { actions, after, titles } from './testing/actions.ts';
import { behind, sample } from './testing/sample.ts';

const two = `objective A { Up<|>time >= 99.9% }
objective B { Uptime >= 99% }
`;

describe('fixes of one kind', () => {
  it('are made together', async () => {
    const text = await after(sample + two, 'Judge it each month: both of this kind in this file');
    expect(behind(text)).toBe(two.replace('<|>', '').replaceAll('% }', '% each month }'));
  });

  it('are offered as one only where there are several', async () => {
    const one = await titles(sample + two.replace('99% }', '99% each month }'));
    expect(one.filter((title) => title.includes('of this kind'))).toEqual([]);
  });

  it('bring along what they share once', async () => {
    const prose = `agreement A { between P and C; time zone Europe/Amsterdam }
provider P
customer C
objective X { "we answer <|>within 2 business hours" }
objective Y { "we come within 4 business hours" }
`;
    const text = await after(prose, 'Mend it in this way: both of this kind');
    expect(text.match(/^calendar OfficeHours /gm)).toHaveLength(1);
    expect(text).toContain('every XTime within 2 h in OfficeHours');
    expect(text).toContain('every YTime within 4 h in OfficeHours');
  });

  it('leave for later what would bring a second part of one name', async () => {
    const prose = `${sample}objective X { "we answer <|>within 2 hours"; "we come within 4 hours" }\n`;
    expect((await titles(prose)).filter((title) => title.includes('of this kind'))).toEqual([]);
  });
});

describe('what may happen on saving', () => {
  const fixAll = async (text: string) => actions(text, { only: ['source.fixAll'] });

  it('mends the writing', async () => {
    const hours = `${sample}calendar Nights { Mon-Fri 20:00-06:00 }\n`;
    const [action] = await fixAll(hours);
    expect(action).toMatchObject({ kind: 'source.fixAll.sla', answers: ['text/overnight'] });
    expect(behind(action!.text)).toBe('calendar Nights { Mon-Fri 20:00-06:00 next day }\n');
  });

  it('removes acceptances that are out of date', async () => {
    const [action] = await fixAll(`${sample}event E "x" { seen by both; accept credits/gap because "y" }\n`);
    expect(behind(action!.text)).not.toContain('accept');
  });

  it('changes no term, and guesses no name', async () => {
    expect(await fixAll(sample + two)).toEqual([]);
    expect(await fixAll(`${sample}objective A { Uptme >= 99.9% each month }\n`)).toEqual([]);
  });
});
