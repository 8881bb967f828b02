import { codes, entryOf, familyOf } from '@sla-lang/core';
import { TextDocument } from 'langium';
import { describe, expect, it } from 'vitest';
import { project } from '../testing/project.ts';
import type { TextEdit } from './diagnostic.ts';

/** A text with one mistake of each kind that has a fix, and the text after it. */
const mended: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'text/unresolved': [
    'metric Up { availability }\nobjective O { Upp >= 99% each month }',
    'objective O { Up >= 99% each month }',
  ],
  'text/not-replaced': [
    'agreement Low {}\nevent E "low"\nagreement A { based on Low }\nevent E "high"',
    'replaces event E "high"',
  ],
  'text/hidden-character': ['event E\u200B "x"', 'event E "x"'],
  'text/unknown-check': ['event E { accept credits/gapp because "x" }', 'accept credits/gap because'],
  'text/overnight': ['agreement A {}\ncalendar C { Mon-Fri 20:00-6:00 }', 'calendar C { Mon-Fri 20:00-6:00 next day }'],
  'text/unknown-zone': ['agreement A { time zone Europe/Amsterdm }', 'time zone Europe/Amsterdam'],
  'text/unknown-law': ['agreement A { law France }', 'law FR }'],
  'text/unknown-region': ['calendar C { 24x7; closed on holidays Germany }', 'holidays DE }'],
  'text/unknown-currency': ['agreement A { currency EURO }', 'currency EUR }'],
};

const mendable = codes.filter((code) => familyOf(code) === 'text' && entryOf(code).fixes !== undefined);

describe('a mistake of writing that has a fix', () => {
  it.each(mendable)('%s offers it', async (code) => {
    const [before, after] = mended[code] ?? ['', ''];
    const [found] = (await project({ 'a.sla': before })).diagnostics('a.sla').filter((each) => each.code === code);
    const edits = (found?.fixes[0]?.edits ?? []) as TextEdit[];
    const text = TextDocument.applyEdits(TextDocument.create('a.sla', 'sla', 0, before), edits);
    expect(text).toContain(after);
    expect((await project({ 'a.sla': text })).diagnostics('a.sla').map((each) => each.code)).not.toContain(code);
  });
});

it.each([
  ['Amsterdam', 'Europe/Amsterdam'],
  ['Europe/Amsterdm', 'Europe/Amsterdam'],
  ['Amsterdm', 'Europe/Amsterdam'],
  ['new_york', 'America/New_York'],
  ['Atlantis', undefined],
])('the zone %s is told to mean %s, once', async (zone, meant) => {
  const text = `agreement A { time zone ${zone} }\ncalendar C { Mon-Fri 09:00-17:00 }`;
  const found = (await project({ 'a.sla': text })).diagnostics('a.sla').filter(({ severity }) => severity === 'error');
  expect(found.map(({ code, fixes }) => [code, fixes[0]?.title])).toEqual([
    ['text/unknown-zone', meant && `Change to ${meant}`],
  ]);
});
