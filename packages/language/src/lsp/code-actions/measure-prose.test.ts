import { describe, expect, it } from 'vitest';
import { actions } from './testing/actions.ts';
import { behind, sample } from './testing/sample.ts';

const title = 'Turn this promise into a metric and an objective that can be measured';

describe('a promise in prose', () => {
  it('can be measured where nobody complains of it', async () => {
    const text = `${sample}objective Told { "Acme is told <|>after each of the 3 phases" }\n`;
    const found = (await actions(text)).find((each) => each.title === title);
    expect(found?.kind).toBe('refactor.rewrite');
    expect(behind(found!.text)).toMatch(
      /^objective Told \{ ToldShare >= 95% each month \}\nmetric ToldShare of Shop \{\n {2}share of/,
    );
  });

  it('is rewritten by one action only where a check offers the same', async () => {
    const found = await actions(`${sample}objective Kind { "we answer <|>within 4 hours" }\n`);
    expect(found.filter(({ text }) => text.includes('every KindTime within 4 h'))).toHaveLength(1);
  });

  it('is none where a sentence stands', async () => {
    const found = await actions(`${sample}objective Kind { Up<|>time >= 99% each month }\n`);
    expect(found.map((each) => each.title)).not.toContain(title);
  });
});
