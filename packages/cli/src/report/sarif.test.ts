import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { finding, fullFinding, reportOf } from '../testing/report.ts';
import type { Report } from './report.ts';
import { sarif } from './sarif.ts';

const ajv = new Draft04({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema);

const options = {
  version: '1.2.3',
  page: (code: string) => (code === 'measurable/no-window' ? '# No window\n' : undefined),
};

function written(report: Report): Log {
  const log: unknown = JSON.parse(sarif(report, options));
  validate(log);
  expect(validate.errors).toBeNull();
  return log as Log;
}

describe('SARIF 2.1.0', () => {
  it('is valid for no findings', () => {
    const [run] = written(reportOf()).runs;
    expect(run?.results).toEqual([]);
    expect(run?.tool.driver).toMatchObject({ name: 'sla', semanticVersion: '1.2.3', rules: [] });
  });

  it('describes each check that found something once, with its page', () => {
    const log = written(reportOf(finding(), finding(), finding({ code: 'text/unclosed' })));
    const rules = log.runs[0]?.tool.driver.rules;
    expect(rules?.map(({ id }) => id)).toEqual(['measurable/no-window', 'text/unclosed']);
    expect(rules?.[0]).toMatchObject({
      name: 'MeasurableNoWindow',
      help: { markdown: '# No window\n' },
      defaultConfiguration: { level: 'error' },
    });
    expect(log.runs[0]?.results?.map(({ ruleIndex }) => ruleIndex)).toEqual([0, 0, 1]);
  });

  it('tells place, related places, fixes and whom it disadvantages', () => {
    const result = written(reportOf(fullFinding())).runs[0]?.results?.[0];
    expect(result).toMatchObject({
      ruleId: 'measurable/no-window',
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'hosting.sla', uriBaseId: '%SRCROOT%' },
            region: { startLine: 6, startColumn: 3, endLine: 6, endColumn: 18 },
          },
          logicalLocations: [{ fullyQualifiedName: 'Hosting' }],
        },
      ],
      relatedLocations: [{ physicalLocation: { artifactLocation: { uri: 'standard.sla' } } }],
      fixes: [
        {
          artifactChanges: [
            {
              replacements: [
                { deletedRegion: { startColumn: 18, endColumn: 18 }, insertedContent: { text: ' each month' } },
              ],
            },
          ],
        },
      ],
      properties: { disadvantages: ['Acme Retail N.V.'] },
      suppressions: [],
    });
    expect(result?.message.text).toMatch(/ \(To the disadvantage of Acme Retail N\.V\.\)$/);
  });

  it('suppresses what was accepted, with the reason', () => {
    const result = written(reportOf(finding({ accepted: 'two feeds' }))).runs[0]?.results?.[0];
    expect(result?.suppressions).toEqual([{ kind: 'inSource', status: 'accepted', justification: 'two feeds' }]);
  });

  it('writes any path as an address', () => {
    const path = 'my contracts/100% fair#1: é.sla';
    const log = written({
      base: '',
      files: [{ path, agreements: [], findings: [finding({ path, range: undefined })] }],
    });
    const uri = log.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
    expect(uri).toBe('my%20contracts/100%25%20fair%231%3A%20%C3%A9.sla');
    expect(decodeURIComponent(uri)).toBe(path);
  });
});
