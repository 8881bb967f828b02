import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Agreement, Facts } from '@sla-lang/core';
import { describe, expect, it } from 'vitest';
import { readLog } from './log.ts';

const facts = new Facts(
  Agreement.parse({
    id: 'Test',
    zone: 'Europe/Amsterdam',
    metrics: [
      { id: 'Uptime', observation: { kind: 'availability' } },
      { id: 'Air', observation: { kind: 'reading', of: 'air', unit: '°C' } },
    ],
    exclusions: [{ id: 'Changes' }],
    reliefs: [{ id: 'Waiting' }],
    support: [{ id: 'Desk', priorities: [{ id: 'P1' }] }],
  }),
);
const read = (...lines: readonly string[]) => readLog(facts, lines.join('\n'));

describe('a log as a table', () => {
  it('is that of its page', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../../docs/cli.md'), 'utf8');
    const [, table = ''] = /```csv\n(of,what[\s\S]*?)```/.exec(page) ?? [];
    const tour = new Facts(
      Agreement.parse({
        ...facts.agreement,
        maintenance: [{ id: 'PlannedMaintenance' }],
        support: [{ id: 'Incidents', priorities: [{ id: 'P1' }] }],
      }),
    );
    expect(readLog(tour, table)).toMatchObject([
      { of: 'Uptime', outages: [{ end: '2026-03-10T09:45:00Z' }], excluded: [{ notice: '2026-02-27T08:00:00Z' }] },
      { of: 'Incidents', tickets: [{ id: '4711', pauses: [{ by: 'WaitingForAcme', extent: '0.5' }] }] },
    ]);
  });

  it('has a row for whatever was observed, in the time of the agreement', () => {
    expect(
      read(
        'of,what,start,end,by,notice,moment,moment at,extent',
        'Uptime,outage,2026-05-04 10:00,2026-05-04T12:00:30+02:00,,,,,',
        'Uptime,excluded,2026-05-04 10:00,2026-05-04 11:00,Changes,2026-05-04 10:30,its beginning,2026-05-04 10:00,1/4',
        'Uptime,excluded,2026-05-05 10:00,,changes,none,,,',
      ),
    ).toEqual([
      {
        of: 'Uptime',
        outages: [{ start: '2026-05-04T08:00:00Z', end: '2026-05-04T12:00:30+02:00' }],
        excluded: [
          {
            start: '2026-05-04T08:00:00Z',
            end: '2026-05-04T09:00:00Z',
            by: 'Changes',
            notice: '2026-05-04T08:30:00Z',
            moments: [{ moment: 'its beginning', at: '2026-05-04T08:00:00Z' }],
            extent: '1/4',
          },
          { start: '2026-05-05T08:00:00Z', by: 'Changes', notice: null },
        ],
      },
    ]);
  });

  it('has tickets with their pauses, probes and readings of several things', () => {
    expect(
      read(
        'of;what;thing;id;priority;start;end;restored;by;value;failed',
        'Desk;ticket;;4711;p1;2026-05-04 10:00;;2026-05-04 11:00:30.5;;;',
        'Desk;pause;;4711;;2026-05-04 10:10;2026-05-04 10:20;;Waiting;;',
        'Air;reading;hall;;;2026-05-04 10:00;;;;-3.5;',
        'Uptime;probe;;;;2026-05-04 10:00;;;;;yes',
      ),
    ).toEqual([
      {
        of: 'Desk',
        tickets: [
          {
            id: '4711',
            priority: 'P1',
            started: '2026-05-04T08:00:00Z',
            restored: '2026-05-04T09:00:30.5Z',
            pauses: [{ start: '2026-05-04T08:10:00Z', end: '2026-05-04T08:20:00Z', by: 'Waiting' }],
          },
        ],
      },
      { of: 'Air', thing: 'hall', readings: [{ at: '2026-05-04T08:00:00Z', value: '-3.5' }] },
      { of: 'Uptime', probes: [{ at: '2026-05-04T08:00:00Z', failed: true }] },
    ]);
  });

  it.each<[readonly string[], string]>([
    [['of,what,begin', 'Uptime,outage,x'], 'The table has an unknown column begin.'],
    [
      ['of,what,start', 'Uptme,outage,x'],
      'Line 2, column of: The agreement has no metric or support Uptme. Did you mean Uptime?',
    ],
    [
      ['of,what,start', 'Uptime,outge,x'],
      'Line 2, column what: outge is nothing that can be observed. Did you mean outage?',
    ],
    [
      ['of,what,start', 'Uptime,outage,yesterday'],
      'Line 2, column start: yesterday is no moment like 2026-03-10 14:30',
    ],
    [['of,what,start', 'Uptime,outage,2026-02-30 10:00'], 'Line 2, column start: 2026-02-30 10:00 is no moment'],
    [['of,what,start', 'Uptime,outage,2026-03-29 02:30'], 'is skipped or shown twice when the clock is changed'],
    [['of,what,start', 'Uptime,outage,2026-10-25 02:30'], 'is skipped or shown twice when the clock is changed'],
    [['of,what,start,end', 'Uptime,outage,2026-05-04 10:00,2026-05-04 09:00'], 'Line 2: The end is before the start.'],
    [['of,what,start', 'Uptime,outage,'], 'Line 2, column start: A row of kind outage needs it.'],
    [
      ['of,what,start,by', 'Uptime,excluded,2026-05-04 10:00,Change'],
      'Line 2, column by: The agreement has no exclusion, maintenance or relief Change.',
    ],
    [
      ['of,what,start,by', 'Uptime,outage,2026-05-04 10:00,Changes'],
      'Line 2, column by: a row of kind outage has no such column.',
    ],
    [['of,what,start,extent', 'Uptime,excluded,2026-05-04 10:00,1.5'], 'Line 2, column extent: A share is at most 1.'],
    [
      ['of,what,start,extent,id', 'Desk,pause,2026-05-04 10:00,1.5,4711'],
      'Line 2, column extent: A share is at most 1.',
    ],
    [['of,what,start,id', 'Desk,pause,2026-05-04 10:00,4711'], 'Line 2, column id: there is no ticket 4711 above it.'],
    [
      ['of,what,start,priority', 'Desk,ticket,2026-05-04 10:00,P2'],
      'Line 2, column priority: The agreement has no priority P2. Did you mean P1?',
    ],
    [
      ['of,what,start,failed', 'Uptime,probe,2026-05-04 10:00,perhaps'],
      'Line 2, column failed: perhaps is neither yes nor no.',
    ],
    [['of,what,start,value', 'Air,reading,2026-05-04 10:00,warm'], 'Line 2, column value: '],
  ])('tells what is wrong with it: %j', (lines, message) => {
    expect(() => read(...lines)).toThrow(message);
  });
});
