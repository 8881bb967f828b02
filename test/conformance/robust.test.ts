import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Agreement } from '@sla-lang/core';
import { formats, readJson, toJson } from '@sla-lang/documents';
import { describe, expect, it } from 'vitest';
import { examplesFolder, filesBelow, fixturesFolder } from '../kit/fixtures.ts';
import { memory, projectAt, projectOf } from '../kit/project.ts';

const examples = filesBelow(examplesFolder, '.sla').map((name) => join(examplesFolder, name));
const texts = [
  ...examples,
  ...filesBelow(join(fixturesFolder, 'syntax'), '.sla').map((name) => join(fixturesFolder, 'syntax', name)),
].map((file) => readFileSync(file, 'utf8'));

/** A text with one thing wrong: a piece taken out, put in twice, or replaced by rubbish. */
const damaged = fc
  .record({
    text: fc.constantFrom(...texts),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 400 }),
    rubbish: fc.oneof(
      fc.constant(''),
      fc.constantFrom('{', '}', '"', '"""', '|', '(', ';', ',', '\u202E', '99,9 %', 'constructor __proto__'),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    ),
    twice: fc.boolean(),
  })
  .map(({ text, from, length, rubbish, twice }) => {
    const start = Math.floor(from * text.length);
    const piece = text.slice(start, start + length);
    return text.slice(0, start) + (twice ? piece + piece : rubbish) + text.slice(start + length);
  });

async function workOn(text: string): Promise<Agreement[]> {
  const project = await projectOf(text, { reader: memory({ 'a.sla': text }) });
  project.diagnostics('a.sla');
  const agreements = [...project.agreements('a.sla')];
  for (const agreement of agreements) for (const format of Object.values(formats)) format.render(agreement);
  return agreements;
}

describe('whatever the text', () => {
  it('parsing, lowering, checking and writing never throw, and the model stays what it says it is', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (text) => {
        for (const agreement of await workOn(text))
          expect(Agreement.safeParse(agreement).error?.message).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('JSON out and in again is the same value', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (text) => {
        for (const agreement of await workOn(text)) {
          const read = readJson(toJson(agreement));
          expect('agreement' in read ? read.agreement : read.problems).toEqual(agreement);
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});

describe.each(examples)('%s', (file) => {
  it('survives JSON, and gives the same bytes each time', async () => {
    const project = await projectAt(file);
    for (const agreement of project.agreements(file.split('/').at(-1) ?? '')) {
      const read = readJson(toJson(agreement));
      expect('agreement' in read ? read.agreement : read.problems).toEqual(agreement);
      for (const { render } of Object.values(formats))
        expect(render(structuredClone(agreement))).toBe(render(agreement));
    }
  });
});
