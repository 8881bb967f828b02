import { describe, expect, it } from 'vitest';
import { finding, fullFinding, reportOf } from '../testing/report.ts';
import { github } from './github.ts';

describe('workflow commands of GitHub', () => {
  it('name file, lines, columns and check', () => {
    expect(github(reportOf(finding()))).toBe(
      '::error file=hosting.sla,line=6,endLine=6,col=3,endColumn=18,title=measurable/no-window::' +
        'Availability has no window: over which month, quarter or other period is it judged?\n',
    );
  });

  it('know errors, warnings and notices', () => {
    const text = github(reportOf(finding(), finding({ severity: 'warning' }), finding({ severity: 'info' })));
    expect(text.match(/^::\w+/gm)).toEqual(['::error', '::warning', '::notice']);
  });

  it('give no columns for a place on several lines', () => {
    const range = { start: { line: 4, character: 0 }, end: { line: 6, character: 1 } };
    expect(github(reportOf(finding({ range })))).toContain('line=5,endLine=7,title=');
  });

  it('keep text from becoming a command or a property', () => {
    const text = github(reportOf(finding({ path: 'a,b:c%.sla', message: '100%\r\n::error::owned' })));
    expect(text).toContain('file=a%2Cb%3Ac%25.sla,');
    expect(text).toMatch(/::100%25%0D%0A::error::owned\n$/);
    expect(text.split('\n')).toHaveLength(2);
  });

  it('say whom it disadvantages and which fix there is', () => {
    expect(github(reportOf(fullFinding()))).toMatch(
      /%0ATo the disadvantage of Acme Retail N\.V\.%0AFix available: Judge it each month\n$/,
    );
  });

  it('leave accepted findings out', () => {
    expect(github(reportOf(finding({ accepted: 'known' })))).toBe('');
  });
});
