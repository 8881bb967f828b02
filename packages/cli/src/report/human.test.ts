import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { finding, fullFinding, reportOf } from '../testing/report.ts';
import { human } from './human.ts';

const plain = { colors: picocolors.createColors(false) };
const coloured = { colors: picocolors.createColors(true) };

describe('findings for a person', () => {
  it('show place, severity, code, sentence, lines, whom it disadvantages, other places and fixes', () => {
    expect(human(reportOf(fullFinding()), plain)).toMatchInlineSnapshot(`
      "hosting.sla:6:3  warning  measurable/no-window
      Availability has no window: over which month, quarter or other period is it judged?

        5 | objective Available "Availability" {
      > 6 |   Uptime >= 99.9%
          |   ^^^^^^^^^^^^^^^
        7 | }

        to the disadvantage of Acme Retail N.V.
        see standard.sla:10:1: the other clause
        fix available: Judge it each month

      hosting.sla: 1 warning (1 with a fix)

      1 file, 1 agreement: 1 warning (1 with a fix).
      \`sla explain CODE\` tells what a finding means.
      "
    `);
  });

  it('are only totals where nothing was found', () => {
    expect(human(reportOf(), plain)).toBe('1 file, 1 agreement: nothing found.\n');
  });

  it('leave accepted ones out unless they are asked for, and count them apart', () => {
    const report = reportOf(finding({ accepted: 'both sides know' }));
    expect(human(report, plain)).toBe('1 file, 1 agreement: nothing found, 1 accepted.\n');
    const all = human(report, { ...plain, accepted: true });
    expect(all).toContain('accepted error');
    expect(all).toContain('accepted because: both sides know');
  });

  it('are errors only when quiet, and the totals still say what there is', () => {
    const text = human(reportOf(finding(), finding({ severity: 'info', message: 'A remark.' })), {
      ...plain,
      quiet: true,
    });
    expect(text).not.toContain('A remark.');
    expect(text).toContain('1 error, 1 remark');
  });

  it('say why warnings fail', () => {
    const report = reportOf(finding({ severity: 'warning' }));
    expect(human(report, { ...plain, strict: true })).toMatch(/1 warning; --strict allows none\.$/m);
    expect(human(report, { ...plain, maxWarnings: 0 })).toMatch(/--max-warnings allows 0\.$/m);
    expect(human(report, { ...plain, maxWarnings: 1 })).toMatch(/: 1 warning\.$/m);
  });

  it('have a place without lines where there is no text', () => {
    const text = human(
      {
        base: '',
        files: [{ path: 'a.json', agreements: ['A'], findings: [finding({ path: 'a.json', range: undefined })] }],
      },
      plain,
    );
    expect(text).toMatch(/^a\.json  error {2}measurable\/no-window\n/);
  });

  it('are named from where sla was started', () => {
    expect(human({ ...reportOf(finding()), base: '../shared' }, plain)).toMatch(/^\.\.\/shared\/hosting\.sla:6:3 /);
  });

  it('have colours when wanted, and no others', () => {
    const text = human(reportOf(fullFinding()), coloured);
    expect(text).toContain('\u001b[33m');

    expect(text.replace(/\u001b\[\d+m/g, '')).toBe(human(reportOf(fullFinding()), plain));
  });

  it('cannot command the terminal by what they quote', () => {
    const evil = '\u001b]0;owned\u0007 \u202etxet\r\n';
    const report = reportOf(
      fullFinding({ message: evil, disadvantages: [evil], accepted: evil, related: [{ path: evil, message: evil }] }),
    );
    const files = [{ ...report.files[0]!, path: evil, text: evil.repeat(8) }];
    const text = human({ ...report, files }, { ...plain, accepted: true });

    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/);
  });
});
