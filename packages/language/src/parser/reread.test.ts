import fc from 'fast-check';
import { type AstNode, createParser, type CstNode, isCompositeCstNode, isLeafCstNode } from 'langium';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { SlaFile } from '../generated/ast.ts';
import { exampleWorkspaces, syntaxFixtures } from '../testing/fixtures.ts';
import { parserServices } from '../testing/parse.ts';
import { SlaParser } from './parser.ts';

const parser = new SlaParser(parserServices);
createParser(parserServices.Grammar, parser, parserServices.parser.Lexer.definition);
parser.finalize();

const texts = [
  ...syntaxFixtures.values(),
  ...exampleWorkspaces.flatMap((files) => Object.values(files)),
  'uses "a.sla"; uses "b.sla"\n\nagreement A {}\n// between\nevent E "x" /* inside */ event F; drops E, F\nexclusion G\nparty',
];

/** What is typed, pasted or taken away at a place, given as a share of the text. */
interface Edit {
  readonly at: number;
  readonly gone: number;
  readonly added: string;
}

const pieces = [
  '"',
  '"""',
  '/*',
  '*/',
  '//',
  '/',
  '*',
  '{',
  '}',
  '(',
  ')',
  '|',
  ';',
  ',',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '\t',
  '€ 5',
  '“quoted”',
  '1,000',
  '#',
  'é',
  '\uFEFF',
  'x',
  'P1',
  '10 min',
  'agreement B {\n}\n',
  '\nevent Late "late"\n',
  '\nmetric M of S {\n',
  '\nexclusion E',
  '\ndrops E',
  'replaces ',
  '\n| a | b |\n',
  'accept time/no-zone',
];
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(400)),
  added: fc.oneof(fc.constant(''), fc.constantFrom(...pieces), fc.constantFrom(...pieces), fc.string({ maxLength: 4 })),
});

const edited = (text: string, { at, gone, added }: Edit): string => {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + added + text.slice(start + gone);
};

/** All of a concrete tree, with the places of its words. */
function treeOf(node: CstNode | undefined): unknown {
  if (!node) return undefined;
  const { offset, end, range, hidden, grammarSource, astNode } = node;
  const content = isCompositeCstNode(node) ? node.content.map(treeOf) : undefined;
  const token = isLeafCstNode(node) ? node.tokenType : undefined;
  return { offset, end, range, hidden, grammarSource, content, token, type: astNode.$type };
}

/** All of a syntax tree, with the names it refers to and its own place in it. */
function valueOf(value: unknown, container?: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => valueOf(each, container));
  if (typeof value !== 'object' || value === null) return value;
  if ('$refText' in value) return { text: value.$refText, place: '$refNode' in value && placeOf(value.$refNode) };
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (name === '$container') return [name, inner === container];
      if (name === '$cstNode') return [name, placeOf(inner)];
      return [name, valueOf(inner, value)];
    }),
  );
}
const placeOf = (node: unknown): unknown => {
  const { offset, end } = node as CstNode;
  return { offset, end };
};

function all({ value, lexerErrors, parserErrors }: ReturnType<SlaParser['parse']>) {
  const errors = parserErrors.map((error) => {
    const { message, name, token } = error;
    return { message, name, token, previous: 'previousToken' in error ? error.previousToken : undefined };
  });
  const tree = treeOf(value.$cstNode);
  return { value: valueOf(value), tree, text: value.$cstNode?.root.fullText, lexerErrors, errors };
}

const nothing: AstNode = { $type: 'SlaFile' };

/** The parts of a text after some edits, each with whether it was there before the last one. */
function parts(...versions: readonly string[]): string[] {
  let before: SlaFile['parts'] = [];
  let file: SlaFile | undefined;
  for (const text of versions) {
    before = file ? [...file.parts] : [];
    file = parser.reread(text, file ?? nothing).value;
  }
  return (file?.parts ?? []).map((part) => `${before.includes(part) ? 'kept' : 'read'} ${part.$cstNode?.text}`);
}

describe('a text that is read again after an edit', () => {
  it('becomes what it would have become if it were new', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 8 }), (first, edits) => {
        let text = first;
        let file: AstNode = parser.reread(text, nothing).value;
        for (const each of edits) {
          text = edited(text, each);
          const again = parser.reread(text, file);
          file = again.value;
          const found = all(again);
          const wanted = all(parser.parse(text));
          // Much faster than the comparison that can tell what differs.
          if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
        }
      }),
      { numRuns: 40 },
    );
  });

  const text = 'event A\nevent B\n\nevent C "c"\nevent D\n';

  it('keeps the parts that nothing has changed in or directly behind', () => {
    expect(parts(text, text.replace('"c"', '"cc"'))).toEqual([
      'kept event A',
      'read event B',
      'read event C "cc"',
      'kept event D',
    ]);
  });

  it('keeps them while there is a mistake in another one, and those behind it when it is mended', () => {
    const broken = text.replace('"c"', '{');
    expect(parts(text, broken)).toEqual(['kept event A', 'read event B', 'read event C {', 'kept event D']);
    expect(parts(text, broken, text)).toEqual(['read event A', 'read event B', 'read event C "c"', 'kept event D']);
  });

  it('reads all of it where a comment does not end, which may reach anywhere', () => {
    const open = text.replace('event B', '/* event B');
    expect(parts(text, open).filter((part) => part.startsWith('kept'))).toEqual([]);
    expect(parts(open, `${open}*/`)).toEqual(['read event A']);
  });

  it('takes nothing from a file twice', () => {
    const file = parser.reread(text, nothing).value;
    parser.reread(`${text}event E`, file);
    const again = parser.reread(`${text}event F`, file).value;
    expect(again.parts.map((part) => part.$cstNode?.text).at(-1)).toBe('event F');
    expect(again.parts.every((part) => part.$container === again)).toBe(true);
  });
});
