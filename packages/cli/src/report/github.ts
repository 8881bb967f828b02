import type { Severity } from '@sla-lang/core';
import { shownPath, type Report, type Reported } from './report.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>;

/**
 * Workflow commands that GitHub Actions shows as annotations beside the lines of a change. Accepted findings are left out.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function github(report: Report): string {
  return report.files
    .flatMap((file) => file.findings)
    .filter((finding) => finding.accepted === undefined)
    .map((finding) => command(report, finding) + '\n')
    .join('');
}

function command(report: Report, finding: Reported): string {
  const { range, severity, code } = finding;
  const properties: [string, string | number][] = [['file', shownPath(report, finding.path)]];
  if (range) {
    properties.push(['line', range.start.line + 1], ['endLine', range.end.line + 1]);
    // Columns are refused for a place on several lines.
    if (range.start.line === range.end.line) {
      properties.push(['col', range.start.character + 1], ['endColumn', range.end.character + 1]);
    }
  }
  properties.push(['title', code]);
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${COMMANDS[severity]} ${list}::${escapeData(messageOf(finding))}`;
}

function messageOf({ message, disadvantages, fixes }: Reported): string {
  return [
    message,
    ...(disadvantages.length > 0 ? [`To the disadvantage of ${disadvantages.join(' and ')}`] : []),
    ...fixes.map(({ title }) => `Fix available: ${title}`),
  ].join('\n');
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
