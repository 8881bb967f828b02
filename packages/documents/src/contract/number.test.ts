import { describe, expect, it } from 'vitest';
import { en } from '../locale/en/index.ts';
import type { Clause, ContractDocument, Section } from './document.ts';
import { numberDocument } from './number.ts';
import { plain } from './text.ts';

const clause = (name: string, children: readonly Clause[] = []): Clause => ({ anchors: [name], blocks: [], children });
const section = (kind: Section['kind'], name: string, children: readonly Clause[]): Section => ({
  ...clause(name, children),
  kind,
  heading: plain(name),
});
const document = (sections: readonly Section[]): ContractDocument => ({
  language: 'en',
  title: [],
  parties: [],
  facts: [],
  contentsHeading: [],
  sections,
  signatures: { heading: [], intro: [], blocks: [] },
  footer: { line: [] },
});

describe('numbering', () => {
  it('counts clauses 1, 1.1, 1.1.1, (a) and schedules A, A.1', () => {
    const deep = clause('deep', [clause('first'), clause('second')]);
    const numbering = numberDocument(
      document([
        section('clause', 'one', [clause('x', [deep])]),
        section('schedule', 'sA', [clause('y', [clause('z', [clause('w')])])]),
        section('clause', 'two', []),
      ]),
      en,
    );
    const label = (anchor: string) => numbering.placeOf(anchor)?.label;
    expect(['one', 'x', 'deep', 'second', 'two', 'sA', 'y', 'w'].map(label)).toEqual([
      'clause 1',
      'clause 1.1',
      'clause 1.1.1',
      'clause 1.1.1(b)',
      'clause 2',
      'Schedule A',
      'paragraph A.1',
      'paragraph A.1.1(a)',
    ]);
    expect(label('nowhere')).toBeUndefined();
  });

  it('goes on after Z', () => {
    const schedules = Array.from({ length: 28 }, (_, index) => section('schedule', String(index), []));
    const numbering = numberDocument(document(schedules), en);
    expect(schedules.slice(25).map((each) => numbering.numberOf(each))).toEqual(['Z', 'AA', 'AB']);
  });
});
