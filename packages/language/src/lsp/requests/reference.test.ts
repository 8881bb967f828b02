import { describe, expect, it } from 'vitest';
import { asked } from '../../testing/ask.ts';
import { referenceRequest } from '../protocol.ts';
import { reference } from './reference.ts';

const tell = async (word?: string): Promise<string | undefined> => {
  const ask = await asked([reference]);
  return (await ask(referenceRequest, word === undefined ? {} : { word }))?.markdown;
};

describe('the reference of the language', () => {
  it('names what an agreement is made of', async () => {
    const contents = await tell();
    for (const word of ['agreement', 'metric', 'objective', 'credits', 'duty', 'uses']) {
      expect(contents).toMatch(new RegExp(`^- \`${word}\\b.*\`: .+\\.$`, 'm'));
    }
    expect(contents).not.toContain('`fee`');
  });

  it('shows a part with an example', async () => {
    expect(await tell('metric')).toMatch(/```sla\nmetric /);
  });

  it('shows a clause wherever it may stand', async () => {
    expect(await tell('down')).toMatch(/^In Metric:\n[^]*```sla\ndown /);
  });

  it.each(['constructor', '__proto__', 'metr'])('knows no %j', async (word) => {
    expect(await tell(word)).toBeUndefined();
  });
});
