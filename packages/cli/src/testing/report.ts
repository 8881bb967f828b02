import type { Report, Reported } from '../report/report.ts';

/** The text that the findings of {@link reportOf} stand in. */
const TEXT = [
  'agreement Hosting "Hosting" {',
  '  between Northwind and Acme',
  '}',
  '',
  'objective Available "Availability" {',
  '  Uptime >= 99.9%',
  '}',
  '',
].join('\n');

/** A finding at `Uptime >= 99.9%`, for tests. */
export const finding = (change: Partial<Reported> = {}): Reported => ({
  code: 'measurable/no-window',
  severity: 'error',
  message: 'Availability has no window: over which month, quarter or other period is it judged?',
  path: 'hosting.sla',
  range: { start: { line: 5, character: 2 }, end: { line: 5, character: 17 } },
  related: [],
  disadvantages: [],
  fixes: [],
  agreement: 'Hosting',
  ...change,
});

/** A finding with everything that a finding can have. */
export const fullFinding = (change: Partial<Reported> = {}): Reported =>
  finding({
    severity: 'warning',
    disadvantages: ['Acme Retail N.V.'],
    related: [
      {
        path: 'standard.sla',
        range: { start: { line: 9, character: 0 }, end: { line: 9, character: 4 } },
        message: 'the other clause',
      },
    ],
    fixes: [
      {
        title: 'Judge it each month',
        edits: [
          {
            path: 'hosting.sla',
            range: { start: { line: 5, character: 17 }, end: { line: 5, character: 17 } },
            newText: ' each month',
          },
        ],
      },
    ],
    ...change,
  });

export const reportOf = (...findings: Reported[]): Report => ({
  base: '',
  files: [{ path: 'hosting.sla', text: TEXT, agreements: ['Hosting'], findings }],
});
