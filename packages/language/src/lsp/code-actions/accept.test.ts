import { describe, expect, it } from 'vitest';
import { after, titles } from './testing/actions.ts';
import { behind, sample } from './testing/sample.ts';

const reason = 'because "(why both sides accept this)"';
const accepted = async (text: string, title = 'Accept with a reason: measurable/no-window') =>
  behind(await after(sample + text, title));

describe('a finding can be accepted', () => {
  it.each([
    [
      'in a block of one line',
      'objective A { Up<|>time >= 99.9% }\n',
      `objective A { Uptime >= 99.9%; accept measurable/no-window ${reason} }\n`,
    ],
    [
      'in a block of several',
      'objective A {\n  Up<|>time >= 99.9%\n}\n',
      `objective A {\n  Uptime >= 99.9%\n  accept measurable/no-window ${reason}\n}\n`,
    ],
    [
      'behind a remark',
      'objective A {\n  Up<|>time >= 99.9% // why not\n  // more to come\n}\n',
      `objective A {\n  Uptime >= 99.9% // why not\n  // more to come\n  accept measurable/no-window ${reason}\n}\n`,
    ],
  ])('%s', async (_, before, expected) => {
    expect(await accepted(before)).toBe(expected);
  });

  it('below the rows of a table', async () => {
    const support = (end: string) => `support Help for Shop {
  starts when "x"
  stops when "y"
  | priority | restore |
  | P1       | 4 h     |
${end}}
`;
    const text = support('').replace('4 h', '4<|> h');
    const title = 'Accept with a reason: measurable/no-clock';
    expect(await accepted(text, title)).toBe(support(`  accept measurable/no-clock ${reason}\n`));
  });

  it('in the header, where its part has no place for it', async () => {
    const text = `${sample}define Never<|> "what nobody says"\n`;
    const whole = await after(text, 'Accept with a reason, in the whole agreement: measurable/undefined-term');
    expect(whole).toContain(`business days Office\n  accept measurable/undefined-term ${reason}\n}`);
  });

  it('but not what is wrong with the writing, nor an acceptance itself', async () => {
    const stale = `${sample}event E "x" { seen by both; acc<|>ept credits/gap because "y" }\n`;
    expect((await titles(stale)).filter((title) => title.startsWith('Accept'))).toEqual([]);
    const unresolved = await titles(
      `${sample}metric M of Shp<|> { availability; source "log"; measured by Northwind }\n`,
    );
    expect(unresolved.filter((title) => title.includes('text/'))).toEqual([]);
  });

  it('once for all findings of a check in a part', async () => {
    const text = `${sample}objective A { Uptime<|> >= 99.9%; Uptime >= 99%<|> }\n`;
    expect((await titles(text)).filter((title) => title === 'Accept with a reason: measurable/no-window')).toHaveLength(
      1,
    );
  });
});
