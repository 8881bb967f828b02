import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { noTarget } from './no-target.ts';

const promise = (text: string) =>
  found(noTarget, { objectives: [{ id: 'Care', origin: 'objective', prose: [{ text, origin: 'prose' }] }] });
const cell = (text: string) =>
  found(noTarget, {
    support: [
      {
        id: 'Desk',
        priorities: [{ id: 'P1', targets: [{ step: 'restore', value: { kind: 'text', text, origin: 'cell' } }] }],
      },
    ],
  });

describe('measurable/no-target', () => {
  it('speaks of a promise without number, event or time, and offers a metric to fill in', () => {
    const [finding] = promise('The desk is staffed by trained people');
    expect(finding).toMatchObject({ severity: 'warning', at: 'prose', part: 'Care' });
    expect(finding?.message).toContain('“The desk is staffed by trained people”');
    expect(finding?.fixes[0]?.edits).toEqual([
      { at: 'prose', place: 'replace', text: 'CareShare >= 95% each month' },
      {
        at: 'objective',
        place: 'beside',
        text: [
          'metric CareShare {',
          '  share of "(the cases that are counted)"',
          '  good when "The desk is staffed by trained people"',
          '  no traffic counts as up',
          '  source "(where it is recorded)"',
          '  measured by Northwind, evidence to Acme',
          '}',
        ].join('\n'),
      },
    ]);
  });

  it.each([
    'Answers within 4 hours',
    'Acme is told when maintenance is planned',
    'Backups are made daily',
    'Complies with ISO 27001',
    'De back-up wordt dagelijks gemaakt',
    'Der Kunde wird informiert, sobald eine Störung behoben ist',
  ])('is silent where something can be measured or seen: %s', (text) => {
    expect(promise(text)).toEqual([]);
  });

  it('takes “where possible” for no event', () => {
    expect(promise('Faults are mended where possible')).toHaveLength(1);
    expect(promise('Faults are mended as soon as possible')).toHaveLength(1);
  });

  it('speaks of a text in place of a target, unless vague words are all it says', () => {
    const [finding] = cell('as agreed');
    expect(finding).toMatchObject({ at: 'cell', part: 'Desk' });
    expect(finding?.fixes.map(({ edits }) => edits)).toEqual([[{ at: 'cell', place: 'replace', text: '-' }]]);
    expect(cell('As soon as possible')).toEqual([]);
    expect(cell('4 hours')).toEqual([]);
  });
});
