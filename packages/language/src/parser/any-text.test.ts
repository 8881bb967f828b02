import fc from 'fast-check';
import { AstUtils } from 'langium';
import { describe, expect, it } from 'vitest';
import { syntaxFixtures } from '../testing/fixtures.ts';
import { parse, parserServices } from '../testing/parse.ts';
import { maximumErrors } from './limits.ts';

const parts = [...syntaxFixtures.values()].flatMap((text) =>
  parse(text).file.parts.map(({ $cstNode }) => $cstNode?.text ?? ''),
);
const tokens = [
  ...new Set(
    [...syntaxFixtures.values()].flatMap((text) =>
      parserServices.parser.Lexer.tokenize(text).tokens.map(({ image }) => image),
    ),
  ),
];
const odd = [
  '“',
  '”',
  '–',
  '—',
  '€',
  '$',
  '\u200B',
  '\u202E',
  '\0',
  '\uFEFF',
  '"',
  '"""',
  '\\',
  '|',
  '{',
  '}',
  '(',
  ')',
  '\r',
  '\n',
  '/*',
  '99,9',
  '#',
];

const somePart = fc.constantFrom(...parts);
const someToken = fc.oneof(fc.constantFrom(...tokens), fc.constantFrom(...odd));
const gap = fc.constantFrom(' ', '\n', '; ', '', '\n  ');

/** A part of a fixture in which some stretches are replaced, doubled or left out. */
const spoilt = fc
  .tuple(somePart, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), someToken), { minLength: 1, maxLength: 4 }))
  .map(([text, changes]) =>
    changes.reduce((changed, [at, length, by]) => {
      const start = at % (changed.length + 1);
      return changed.slice(0, start) + by + changed.slice(start + length);
    }, text),
  );

/** Words of the language in any order. */
const soup = fc.array(fc.tuple(someToken, gap), { maxLength: 60 }).map((words) => words.flat().join(''));

function check(text: string): void {
  const { file, lexerErrors, parserErrors } = parse(text);
  expect(file.$type).toBe('SlaFile');
  expect(parserErrors.length).toBeLessThanOrEqual(maximumErrors + 1);
  for (const { message, token } of parserErrors) {
    expect(message).not.toBe('');
    // The text it points at is the text that is there.
    if (!Number.isNaN(token.startOffset)) expect(text.slice(token.startOffset).startsWith(token.image)).toBe(true);
  }
  for (const { offset, length } of lexerErrors) expect(offset + length).toBeLessThanOrEqual(text.length);
  // Whatever was read can be walked.
  expect(AstUtils.streamAst(file).every((node) => typeof node.$type === 'string')).toBe(true);
}

describe('any text is read, and nothing is thrown', () => {
  it.each([
    ['spoilt parts', spoilt, 3_000],
    ['words of the language', soup, 2_000],
    ['any characters', fc.string({ unit: 'binary', maxLength: 200 }), 1_000],
    ['several spoilt parts', fc.array(spoilt, { maxLength: 5 }).map((some) => some.join('\n')), 500],
  ])('%s', (_, texts, numRuns) => {
    fc.assert(fc.property(texts, check), { numRuns });
  });
});

describe('a text that is read without a mistake', () => {
  it('is read alike behind one that cannot be read', () => {
    fc.assert(
      fc.property(spoilt, somePart, (broken, whole) => {
        parse(broken);
        expect(parse(whole).parserErrors).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
