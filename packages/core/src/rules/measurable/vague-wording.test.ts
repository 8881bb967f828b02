import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { vagueWording } from './vague-wording.ts';

const text = 'Northwind answers promptly and in an adequate way';
type Parts = Parameters<typeof found>[1];
const severities = (parts: Parts) => found(vagueWording, parts).map(({ severity, at }) => [severity, at]);

describe('measurable/vague-wording', () => {
  it('is an error in a target, a warning in a duty, a remark in other prose', () => {
    expect(severities({ objectives: [{ id: 'O', prose: [{ text, origin: 'promise' }] }] })).toEqual([
      ['error', 'promise'],
    ]);
    expect(severities({ metrics: [{ id: 'M', good: { text, origin: 'good' } }] })).toEqual([['error', 'good']]);
    expect(severities({ duties: [{ id: 'D', obligations: [{ text, origin: 'duty' }] }] })).toEqual([
      ['warning', 'duty'],
    ]);
    expect(severities({ clauses: [{ id: 'C', text, origin: 'clause' }] })).toEqual([['info', 'clause']]);
    expect(severities({ overview: text, origin: 'agreement' })).toEqual([['info', 'agreement']]);
  });

  it('is silent in definitions and for terms that they define', () => {
    expect(found(vagueWording, { definitions: [{ id: 'Care', text: 'reasonable and adequate care' }] })).toEqual([]);
    expect(
      found(vagueWording, {
        definitions: [{ id: 'AdequateStaff', text: 'two trained people' }],
        objectives: [{ id: 'O', prose: [{ text: 'Adequate Staff is on site at 09:00' }] }],
      }),
    ).toEqual([]);
  });

  it('names the words, once for each text', () => {
    const findings = found(vagueWording, { objectives: [{ id: 'O', title: 'Answers', prose: [{ text }] }] });
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('“promptly” and “adequate” in Answers leave the target itself open'),
    ]);
  });

  it('turns a promise into a metric, gives a target a figure and a duty a time limit', () => {
    const edits = (parts: Parts) =>
      found(vagueWording, parts).flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
    const value = { kind: 'text', text: 'As soon as possible', origin: 'cell' } as const;
    expect(edits({ objectives: [{ id: 'O', prose: [{ text, origin: 'p' }], origin: 'o' }] })).toMatchObject([
      { at: 'p', place: 'replace', text: 'OShare >= 95% each month' },
      { at: 'o', place: 'beside' },
    ]);
    expect(
      edits({ support: [{ id: 'S', priorities: [{ id: 'P1', targets: [{ step: 'restore', value }] }] }] }),
    ).toEqual([{ at: 'cell', place: 'replace', text: '24 h' }]);
    expect(edits({ duties: [{ id: 'D', obligations: [{ text: 'answer promptly', origin: 'd' }] }] })).toMatchObject([
      { at: 'd', place: 'after', text: expect.stringContaining(' within 5 days of') as string },
    ]);
  });

  it('is silent for speed where the duty has its time limit', () => {
    const deadline = { relation: 'within', duration: { iso: 'P2D' } } as const;
    expect(
      found(vagueWording, { duties: [{ id: 'D', obligations: [{ text: 'answer promptly', deadline }] }] }),
    ).toEqual([]);
  });

  it('takes the language of a short text from the texts around it', () => {
    const clauses = [{ id: 'C', text: 'Der Anbieter hält die Daten für den Kunden bereit und sichert sie.' }];
    const value = { kind: 'text', text: 'Zeitnah' } as const;
    const support = [{ id: 'S', priorities: [{ id: 'P1', targets: [{ step: 'restore' as const, value }] }] }];
    expect(found(vagueWording, { clauses, support })).toHaveLength(1);
  });
});
