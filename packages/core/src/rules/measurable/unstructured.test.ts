import { describe, expect, it } from 'vitest';
import { found } from '../../testing/found.ts';
import { unstructured } from './unstructured.ts';

const promise = (text: string) =>
  found(unstructured, {
    services: [{ id: 'Shop' }],
    businessDays: 'Hours',
    objectives: [{ id: 'Desk', origin: 'objective', prose: [{ text, origin: 'prose' }] }],
  });
const sentence = (text: string) => promise(text)[0]?.fixes[0]?.edits[0]?.text;
const metric = (text: string) => promise(text)[0]?.fixes[0]?.edits[1]?.text;

describe('measurable/unstructured', () => {
  it('speaks of a figure in prose as a remark', () => {
    expect(promise('Northwind answers within 4 business hours')).toMatchObject([
      { severity: 'info', at: 'prose', part: 'Desk', message: expect.stringContaining('4 business hours') as string },
    ]);
  });

  it.each([
    ['Northwind answers within 4 business hours', 'every DeskTime within 4 business hours'],
    ['De helpdesk antwoordt binnen 4 uur', 'every DeskTime within 4 h'],
    ['Der Anbieter antwortet innerhalb von 4 Stunden', 'every DeskTime within 4 h'],
    [
      '95% of tickets are closed within 2 working days each quarter',
      '95% of DeskTime within 2 business days each quarter',
    ],
    ['The shop is available 99.9 % each month', 'DeskUptime >= 99.9% each month'],
    ['Der Shop ist zu 99,9 % im Quartal verfügbar', 'DeskUptime >= 99.9% each quarter'],
    ['At most 2% of calls are lost', 'DeskShare <= 2% each month'],
    ['There are at most 3 outages a year', 'DeskCount <= 3 each year'],
    ['Maintenance is announced at least 48 hours before', 'every DeskTime from 48 h up'],
    ['99% of calls in any 30 days', 'DeskShare >= 99% any 30 days'],
  ])('turns “%s” into the structure that it describes', (text, structure) => {
    expect(sentence(text)).toBe(structure);
  });

  it('gives the new metric a service, a source and a measurer', () => {
    expect(metric('The shop is available 99.9 % each month')).toBe(
      [
        'metric DeskUptime of Shop {',
        '  availability',
        '  no data counts as down',
        '  source "(where it is recorded)"',
        '  measured by Northwind, evidence to Acme',
        '}',
      ].join('\n'),
    );
  });

  it('is silent without a number that has a unit', () => {
    expect(promise('Complies with ISO 27001')).toEqual([]);
    expect(promise('The desk answers politely')).toEqual([]);
  });

  it('writes a text in place of a target as the value that it is, if it is one', () => {
    const cells = (text: string) =>
      found(unstructured, {
        businessDays: 'Hours',
        tables: [
          { id: 'T', dimensions: ['plan'], cells: [{ keys: ['Gold'], value: { kind: 'text', text }, origin: 'cell' }] },
        ],
      });
    expect(cells('2 Werktage')[0]?.fixes[0]?.edits).toEqual([
      { at: 'cell', place: 'replace', text: '2 business days' },
    ]);
    expect(cells('4 hours, 8 hours at night')[0]?.fixes).toEqual([]);
  });

  it('brings hours along where nothing says what business time is', () => {
    const edits = (calendars: { id: string }[]) =>
      found(unstructured, {
        calendars,
        objectives: [
          { id: 'Desk', prose: [{ text: 'within 4 business hours', origin: 'prose' }], origin: 'objective' },
        ],
      })[0]?.fixes[0]?.title;
    expect(edits([{ id: 'Hours' }])).toContain('every DeskTime within 4 h in Hours');
    expect(edits([])).toContain('every DeskTime within 4 h in OfficeHours');
  });
});
