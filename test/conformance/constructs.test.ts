import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, renderContract, toJson } from '@sla-lang/documents';
import { Project } from '@sla-lang/language';
import { describe, expect, it } from 'vitest';
import { expectations } from '../kit/fixtures.ts';
import { memory } from '../kit/project.ts';

const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');
const known = Object.keys(JSON.parse(read('constructs.json')) as Record<string, string>);

/** What the page says of one construct, in the section of its family. */
interface Entry {
  readonly id: string;
  readonly family: string;
  readonly examples: readonly string[];
  readonly leftOut: boolean;
}

const examplesIn = (text: string) => [...text.matchAll(/```sla\n([\s\S]*?)```/g)].map(([, example = '']) => example);
const [introduction = '', ...sections] = read('../../docs/constructs.md').split(/^## (?=[A-G]\. )/m);
const entries = sections.flatMap((section) =>
  section
    .split(/^### /m)
    .slice(1)
    .map((text): Entry => ({
      id: /^[A-Z]\d+(?= )/.exec(text)?.[0] ?? text,
      family: section.charAt(0),
      examples: examplesIn(text),
      leftOut: /^Left out: \S/m.test(text),
    })),
);

const frame = examplesIn(introduction)
  .join('')
  .split(/\n(?=[a-z])/);
const nameOf = (part: string) => (part.startsWith('agreement ') ? 'agreement' : /^\w+ (\w+)/.exec(part)?.[1]);

/** An example between the header and the parts that it does not write itself. */
function completed(example: string): string {
  const own = new Set(example.split('\n').map(nameOf));
  const missing = frame.filter((part) => !own.has(nameOf(part)));
  const isHeader = (part: string) => nameOf(part) === 'agreement';
  return [...missing.filter(isHeader), example, ...missing.filter((part) => !isHeader(part))].join('\n');
}

describe('the page of the constructs', () => {
  it('has each of them once, in its family and in order', () => {
    expect(known).toHaveLength(194);
    expect(entries.map(({ id }) => id)).toEqual(known);
    expect(entries.filter(({ id, family }) => !id.startsWith(family))).toEqual([]);
  });

  it('says how to write each, or why it is left out', () => {
    expect(entries.filter(({ examples, leftOut }) => examples.length > 0 === leftOut).map(({ id }) => id)).toEqual([]);
  });
});

const examples = entries.flatMap(({ id, examples }) =>
  examples.map((example, index) => ({ id, file: `${id}-${index}.sla`, text: completed(example) })),
);
const files = Object.fromEntries(examples.map(({ file, text }) => [file, text]));
const opened = Project.open({ reader: memory(files), entries: Object.keys(files) });

describe.each(examples)('the example of $id', ({ file, text }) => {
  it('has no mistake of writing, and the checks that it names speak', async () => {
    const found = (await opened).diagnostics(file);
    expect(found.filter(({ code }) => code.startsWith('text/')).map(({ message }) => message)).toEqual([]);
    const places = found.map(({ code, severity, range }) => ({ line: range.start.line, severity, code }));
    const expected = expectations(text);
    expect(places).toEqual(expect.arrayContaining(expected));
    const wrong = places.filter(({ severity, code }) => severity === 'error' && code.startsWith('logic/'));
    expect(expected).toEqual(expect.arrayContaining(wrong));
  });

  it('is read whole, and is the same in every form', async () => {
    const [agreement] = (await opened).agreements(file);
    if (!agreement) throw new Error('there is no agreement');
    const json = toJson(agreement);
    expect(json).not.toContain('"kind": "hole"');
    expect(readJson(json).agreement).toEqual(agreement);
    expect(renderContract(agreement, { format: 'markdown' })).toContain('#');
  });
});
