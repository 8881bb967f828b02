import { describe, expect, it } from 'vitest';
import { compareTexts } from './compare-texts.ts';

const old = new Map([
  ['a.sla', 'uses "b.sla"'],
  ['b.sla', 'uses "c.sla"'],
]);
const textOf = (path: string) => Promise.resolve(old.get(path) ?? null);
const done = { markdown: '## A', changes: 1 };

describe('comparing with another version', () => {
  it('gives the texts that are wanted, and null for those that were not there', async () => {
    const asked: unknown[] = [];
    const answers = [{ needed: ['b.sla'] }, { needed: ['c.sla'] }, done];
    const found = await compareTexts(
      'a.sla',
      (texts) => {
        asked.push(texts.map(({ path, text }) => [path, text]));
        return Promise.resolve(answers[asked.length - 1] ?? null);
      },
      textOf,
    );
    expect(found).toEqual(done);
    expect(asked.at(-1)).toEqual([
      ['a.sla', 'uses "b.sla"'],
      ['b.sla', 'uses "c.sla"'],
      ['c.sla', null],
    ]);
  });

  it('ends where there is nothing to compare, or no end of what is wanted', async () => {
    expect(await compareTexts('a.sla', () => Promise.resolve(null), textOf)).toBeUndefined();
    let asked = 0;
    const more = () => Promise.resolve({ needed: [`${(asked += 1)}.sla`] });
    expect(await compareTexts('a.sla', more, textOf)).toBeUndefined();
    expect(asked).toBe(50);
  });
});
