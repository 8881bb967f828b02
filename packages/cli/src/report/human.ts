import type { Severity } from '@sla-lang/core';
import type { Colors } from 'picocolors/types';
import { count, counted, failure, inWords, type Failing } from './counts.ts';
import { frame, linesOf } from './frame.ts';
import { allFindings, shownPath, type Place, type Report, type Reported, type ReportedFile } from './report.ts';
import { visible } from './visible.ts';

export interface HumanOptions extends Failing {
  readonly colors: Colors;
  /** Show accepted findings too. */
  readonly accepted?: boolean | undefined;
  /** Show errors only; the totals still count everything. */
  readonly quiet?: boolean | undefined;
}

/** The findings for a person at a terminal: each with its lines, then a line for each file, then the total. */
export function human(report: Report, options: HumanOptions): string {
  const shown = blocks(report, options);
  const hint = shown.length === 0 ? '' : options.colors.dim('`sla explain CODE` tells what a finding means.') + '\n';
  return [...shown, total(report, options) + hint].join('\n');
}

/** The same without the total. */
export const humanFindings = (report: Report, options: HumanOptions): string => blocks(report, options).join('\n');

const blocks = (report: Report, options: HumanOptions): string[] =>
  report.files.map((file) => fileBlock(report, file, options)).filter((block) => block !== '');

function fileBlock(report: Report, file: ReportedFile, options: HumanOptions): string {
  const shown = file.findings.filter(
    (finding) =>
      (options.accepted === true || finding.accepted === undefined) &&
      (options.quiet !== true || finding.severity === 'error'),
  );
  if (shown.length === 0) return '';
  const lines = file.text === undefined ? undefined : linesOf(file.text);
  const { colors } = options;
  const summary = `${colors.bold(visible(shownPath(report, file.path)))}: ${inWords(count(file.findings))}\n`;
  return [...shown.map((finding) => findingBlock(report, finding, lines, colors)), summary].join('\n');
}

function findingBlock(report: Report, finding: Reported, lines: readonly string[] | undefined, colors: Colors): string {
  const paint = severityColour(finding.severity, colors);
  const head = [
    colors.cyan(where(report, finding)),
    finding.accepted === undefined ? paint(colors.bold(finding.severity)) : colors.dim(`accepted ${finding.severity}`),
    colors.dim(finding.code),
  ].join('  ');
  const notes = [
    ...(finding.disadvantages.length > 0
      ? [`to the disadvantage of ${finding.disadvantages.map(visible).join(' and ')}`]
      : []),
    ...finding.related.map((place) => `see ${colors.cyan(where(report, place))}: ${visible(place.message)}`),
    ...finding.fixes.map(({ title }) => `fix available: ${colors.green(visible(title))}`),
    ...(finding.accepted === undefined ? [] : [`accepted because: ${visible(finding.accepted)}`]),
  ];
  return [
    head,
    visible(finding.message),
    ...(lines && finding.range ? ['', frame(lines, finding.range, colors)] : []),
    ...(notes.length > 0 ? ['', ...notes.map((note) => `  ${note}`)] : []),
    '',
  ].join('\n');
}

/** `path:line:column`, which terminals and editors open on a click. */
function where(report: Report, { path, range }: Place): string {
  const shown = visible(shownPath(report, path));
  return range ? `${shown}:${range.start.line + 1}:${range.start.character + 1}` : shown;
}

export function severityColour(severity: Severity, colors: Colors): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, info: colors.blue }[severity];
}

/** `3 files, 2 agreements: 1 error, 2 warnings (1 with a fix), 1 accepted.`, and why that fails if it does. */
function total(report: Report, { colors, ...failing }: HumanOptions): string {
  const counts = count(allFindings(report));
  const agreements = report.files.reduce((sum, file) => sum + file.agreements.length, 0);
  const sum = `${counted(report.files.length, 'file')}, ${counted(agreements, 'agreement')}: ${inWords(counts)}.`;
  // "Nothing found" reads as praise, but without an agreement hardly anything was looked for.
  const idle = agreements === 0 && report.files.length > 0 && counts.error === 0;
  const line = idle ? `${sum} Most checks need an agreement, and there is none here.` : sum;
  const why = failure(counts, failing);
  const reason = why === undefined || counts.error > 0 ? '' : ` ${why}`;
  return (why === undefined ? line : colors.red(line + reason)) + '\n';
}
