import { describe, expect, it } from 'vitest';
import { readSettings } from './read-settings.ts';
import { defaultEditorSettings } from './settings.ts';

describe('the section of the settings', () => {
  it.each([undefined, null, 'x', 3, [], {}, { checks: null, contract: {}, other: 1 }])(
    '%j leaves everything usual',
    (section) => {
      expect(readSettings(section)).toEqual({ settings: defaultEditorSettings, problems: [] });
    },
  );

  it('is read in whole', () => {
    const section = {
      checks: {
        profile: 'strict',
        severity: { fair: 'off', 'measurable/no-window': 'info' },
        thresholds: { days: 14 },
      },
      contract: { locale: 'nl', formats: ['html'], folder: 'contracts' },
      inlayHints: { allowedDowntime: false, endOfTerm: false, inheritedValues: false },
      codeLens: { enabled: false },
    };
    const { settings, problems } = readSettings(section);
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ ...section, checks: { profile: 'strict' } });
    expect(settings.checks.severities).toEqual({ fair: 'off', 'measurable/no-window': 'info' });
    expect(settings.checks.thresholds).toEqual({ ...defaultEditorSettings.checks.thresholds, days: 14 });
  });

  it.each([
    [{ checks: { profile: 'lax' } }, 'sla.checks.profile: this must be one of standard, strict.'],
    [{ checks: 'strict' }, 'sla.checks: this must be a group of settings.'],
    [
      { checks: { severity: { fiar: 'off' } } },
      'sla.checks.severity: There is no check or family fiar. Did you mean fair?',
    ],
    [{ checks: { severity: { zzz: 'off' } } }, 'sla.checks.severity: There is no check or family zzz.'],
    [
      { checks: { severity: { fair: 'loud' } } },
      'sla.checks.severity.fair: this must be one of error, warning, info, off.',
    ],
    [{ checks: { thresholds: { days: -1 } } }, 'sla.checks.thresholds.days: this must be a number, 0 or more.'],
    [{ checks: { thresholds: { weeks: 1 } } }, 'sla.checks.thresholds: There is no threshold weeks. There are days,'],
    [{ contract: { formats: 'html' } }, 'sla.contract.formats: this must be a list of texts.'],
    [{ contract: { folder: 7 } }, 'sla.contract.folder: this must be a text.'],
    [{ codeLens: { enabled: 'yes' } }, 'sla.codeLens.enabled: this must be true or false.'],
  ])('%j says what means nothing, and leaves that usual', (section, problem) => {
    const { settings, problems } = readSettings(section);
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(settings).toEqual(defaultEditorSettings);
  });

  it('does not mistake names of JavaScript for checks', () => {
    const section: unknown = JSON.parse('{ "checks": { "severity": { "__proto__": "off", "constructor": "off" } } }');
    const { settings, problems } = readSettings(section);
    expect(problems).toHaveLength(2);
    expect(settings.checks.severities).toEqual({});
  });
});
