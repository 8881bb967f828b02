import { EmptyFileSystem, type LangiumDocument, TextDocument, URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { createSlaServices } from '../services.ts';
import { type Edit, formatDocument, formatTyped } from './format-document.ts';
import { lines } from './testing/format.ts';

const { shared, sla } = createSlaServices(EmptyFileSystem);
const parser = sla.parser.LangiumParser;
const read = (text: string): LangiumDocument =>
  shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('sla:/text.sla'));
const made = ({ textDocument }: LangiumDocument, edits: Edit[]): string => TextDocument.applyEdits(textDocument, edits);
const at = (line: number, character = 0) => ({ line, character });

describe('formatDocument', () => {
  const text = lines('plan  A {', 'includes  B', '}', 'plan  C {', 'includes  D', '}');

  it('changes white space only, each stretch by itself', () => {
    const edits = formatDocument(read('plan A {  includes B }\n'), parser);
    expect(edits).toEqual([{ range: { start: at(0, 9), end: at(0, 10) }, newText: '' }]);
  });

  it('changes the lines of a range', () => {
    const document = read(text);
    const range = { start: at(4, 3), end: at(4, 5) };
    expect(made(document, formatDocument(document, parser, range))).toBe(
      lines('plan  A {', 'includes  B', '}', 'plan  C {', '  includes D', '}'),
    );
  });

  it('has nothing to say about a text with errors', () => {
    expect(formatDocument(read('plan  { }'), parser)).toEqual([]);
  });
});

describe('formatTyped', () => {
  it('sets the line that a line break ended, and leaves the new one alone', () => {
    const document = read(lines('plan  A {', ' includes  B', '    ', '}'));
    expect(made(document, formatTyped(document, parser, at(2, 4), '\n'))).toBe(
      lines('plan  A {', '  includes B', '    ', '}'),
    );
  });

  it('sets the line of a brace', () => {
    const document = read(lines('plan  A {', 'includes  B', '  }'));
    expect(made(document, formatTyped(document, parser, at(2, 3), '}'))).toBe(lines('plan  A {', 'includes  B', '}'));
  });

  it('sets all rows of a grid', () => {
    const document = read(lines('limits  A {', '| one | 1 |', '| three | 3 |', '}'));
    expect(made(document, formatTyped(document, parser, at(2, 13), '|'))).toBe(
      lines('limits  A {', '  | one   | 1 |', '  | three | 3 |', '}'),
    );
  });
});
