import { describe, expect, it } from 'vitest';
import { finding, fullFinding, reportOf } from '../testing/report.ts';
import { json } from './json.ts';

const options = { version: '1.2.3' };

describe('findings for other programs', () => {
  it('have a shape that stays', () => {
    expect(JSON.parse(json(reportOf(fullFinding()), options))).toEqual({
      version: 1,
      tool: { name: 'sla', version: '1.2.3' },
      failed: false,
      counts: { errors: 0, warnings: 1, infos: 0, accepted: 0 },
      files: [
        { path: 'hosting.sla', agreements: ['Hosting'], counts: { errors: 0, warnings: 1, infos: 0, accepted: 0 } },
      ],
      findings: [
        {
          code: 'measurable/no-window',
          severity: 'warning',
          message: 'Availability has no window: over which month, quarter or other period is it judged?',
          path: 'hosting.sla',
          range: { start: { line: 6, column: 3 }, end: { line: 6, column: 18 } },
          agreement: 'Hosting',
          disadvantages: ['Acme Retail N.V.'],
          related: [
            {
              message: 'the other clause',
              path: 'standard.sla',
              range: { start: { line: 10, column: 1 }, end: { line: 10, column: 5 } },
            },
          ],
          fixes: [
            {
              title: 'Judge it each month',
              edits: [
                {
                  path: 'hosting.sla',
                  range: { start: { line: 6, column: 18 }, end: { line: 6, column: 18 } },
                  newText: ' each month',
                },
              ],
            },
          ],
          accepted: null,
          page: 'docs/checks/measurable/no-window.md',
        },
      ],
    });
  });

  it('are errors only when quiet, and the counts still say what there is', () => {
    const report = reportOf(finding(), fullFinding());
    const { findings, counts } = JSON.parse(json(report, { ...options, quiet: true }));
    expect(findings).toHaveLength(1);
    expect(counts).toMatchObject({ errors: 1, warnings: 1 });
  });

  it('say whether they fail', () => {
    const failed = (...args: Parameters<typeof json>): unknown => JSON.parse(json(...args)).failed;
    expect(failed(reportOf(finding()), options)).toBe(true);
    expect(failed(reportOf(fullFinding()), { ...options, strict: true })).toBe(true);
    expect(failed(reportOf(finding({ accepted: 'known' })), { ...options, strict: true })).toBe(false);
  });

  it('have null where there is no place, no agreement and no acceptance', () => {
    const { findings } = JSON.parse(json(reportOf(finding({ range: undefined, agreement: undefined })), options));
    expect(findings[0]).toMatchObject({ range: null, agreement: null, accepted: null });
  });
});
