import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from '@sla-lang/language';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixturesFolder } from '../kit/fixtures.ts';
import { memory } from '../kit/project.ts';

/** What the tour of the language is based on; it needs the two parts that the tour replaces and drops. */
const STANDARD = `agreement NorthwindStandard "Northwind standard terms" { level service }
event Opened "the shop is opened"
metric Opening { time from Opened to "it is told"; measured by Northwind }
objective StandardReport { every Opening within 20 business days }
credits StandardPenalty for StandardReport { pays 10 EUR for a miss }
`;

/** Ten faults of the tour, each of which looks harmless: the check, the words of its line, and the figure it must name. */
const FAULTS = [
  ['a relief that ends while the delay goes on', 'fair/no-relief', 'at most  10 business days', /10 business days/],
  [
    'a wait in time that alone uses up the target',
    'fair/no-relief',
    'when     AnswerQuestions is late',
    /64 h later.*4 h to restore/,
  ],
  ['all tickets stopped for one question', 'fair/relief-too-wide', 'relief WaitingForAcme', /all of Incidents/],
  ['a credit while the share is met', 'credits/other-quantity', 'pays 500 EUR for each miss', /EUR\s500.*95%/],
  [
    'a miss that costs the same however long',
    'credits/flat-tail',
    'pays 500 EUR for each miss',
    /EUR\s500 however long/,
  ],
  ['paid once, and nobody says which', 'credits/stacking', 'not added to Available', /nothing says which/],
  ['worth nothing in the last month', 'credits/worthless', 'settled on the next invoice', /last period/],
  [
    'maintenance beside a budget of minutes',
    'time/maintenance-eats-budget',
    'Uptime >= 99.9% each month',
    /4 h.*99\.34\d%.*30 days/,
  ],
  ['two of every six months for ever', 'credits/chronic', 'when Available missed in 3', /2 of every 6 months/],
  ['a late notice without a price', 'fair/relief-without-notice', 'notified within 1 h', /late notice/],
] as const;

describe('the tour of the language', () => {
  const tour = readFileSync(join(fixturesFolder, 'syntax/tour.sla'), 'utf8');
  const lines = tour.split('\n');
  let found: Project;

  beforeAll(async () => {
    const reader = memory({ 'tour.sla': tour, 'northwind-standard.sla': STANDARD });
    found = await Project.open({ reader, entries: ['tour.sla'] });
  });

  it.each(FAULTS)('has %s', (_, code, line, figure) => {
    const here = found
      .diagnostics('tour.sla')
      .filter((each) => each.code === code && lines[each.range.start.line]?.includes(line));
    expect(here.map(({ message }) => message)).toContainEqual(expect.stringMatching(figure));
  });
});
