import fc from 'fast-check';
import { Agreement } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { base } from '../testing/base.ts';
import { syntaxFixtures } from '../testing/fixtures.ts';
import { lowered } from '../testing/project.ts';

const tokens = (text: string): string[] => text.match(/"[^"\n]*"|[\w.%-]+|\s+|[^\s\w]/g) ?? [];
const texts = [base, ...syntaxFixtures.values()].map((text) => `agreement First {}\n${text}`);

describe('whatever is broken', () => {
  it('an agreement remains that holds to its model', async () => {
    const broken = fc
      .record({ text: fc.constantFrom(...texts), at: fc.nat(), count: fc.integer({ min: 1, max: 4 }) })
      .map(({ text, at, count }) =>
        tokens(text)
          .toSpliced((at % tokens(text).length) + 4, count)
          .join(''),
      );
    await fc.assert(
      fc.asyncProperty(broken, async (text) => {
        const agreement = await lowered(text);
        expect(Agreement.safeParse(agreement).error?.message).toBeUndefined();
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ['a part without a name', 'event {}\nevent E', { events: [{ id: 'E' }] }],
    ['a part without its end', 'service S { fee 1 EUR', { services: [{ id: 'S', fees: [{}] }] }],
    ['a part among others', 'event E\nevnt X "x"\nevent F', { events: [{ id: 'E' }, { id: 'F' }] }],
    ['a table that is cut off', 'table T by plan {\n| plan | x |\n| Gold |', { tables: [{ id: 'T', cells: [] }] }],
    ['a text without its closing quote', 'event E "one\nevent F', { events: [{ text: 'one' }, { id: 'F' }] }],
  ])('%s takes only itself away', async (_, text, rest) => {
    expect(await lowered(`agreement A {}\n${text}`)).toMatchObject(rest);
  });

  it.each(['', '{', 'agreement', 'agreement {', '| a |', '"""'])('%j is no agreement', async (text) => {
    await expect(lowered(text)).rejects.toThrow('the text has no agreement');
  });
});
