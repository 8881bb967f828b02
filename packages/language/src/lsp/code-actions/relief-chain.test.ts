import { describe, expect, it } from 'vitest';
import { after, titles } from './testing/actions.ts';
import { behind, sample } from './testing/sample.ts';

const promise = `objective Up { Uptime >= 99% each month }
credits for Up { pays 5 EUR for a miss; capped at 10 EUR each month; settled in money }
`;

describe('the relief chain', () => {
  it('gets a relief for a duty that has none', async () => {
    const duty = 'duty Acc<|>ess { Acme must "let us in" within 1 h of "the call" }\n';
    expect(behind(await after(`${sample}${promise}${duty}`, 'Relieve Northwind while Access is late'))).toContain(
      'relief AccessRelief {\n  when Access is late\n  excuses Up\n  to the extent caused\n',
    );
    const relieved = `${duty}relief R { when Access is late; excuses Up }\n`;
    expect((await titles(`${sample}${promise}${relieved}`)).filter((each) => each.startsWith('Relieve'))).toEqual([]);
  });

  it('gets a duty for a relief that names none', async () => {
    const text = behind(
      await after(
        `${sample}${promise}relief Wai<|>ting { excuses Up; to the extent caused }\n`,
        'Say what Acme must do',
      ),
    );
    expect(text).toContain('when WaitingDuty is late');
    expect(text).toMatch(/duty WaitingDuty \{[^]*Acme must "\(what is needed\)" within 2 days of "the request"/);
  });
});
