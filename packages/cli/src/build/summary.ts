import { count, counted, inWords } from '../report/counts.ts';
import { severityColour } from '../report/human.ts';
import { shownPath, type Report, type Reported } from '../report/report.ts';
import { visible } from '../report/visible.ts';
import type { Terminal } from '../terminal.ts';
import type { Planned } from './plan.ts';

export interface WrittenFile {
  /** As seen from where `sla` was started. */
  readonly shown: string;
  /** Why a file failed has been said already. */
  readonly state: 'written' | 'unchanged' | 'failed';
}

/** What became of one agreement: its findings in short, and its files. */
export function agreementSummary(
  { agreement, path, findings, stopped }: Planned,
  files: readonly WrittenFile[],
  report: Pick<Report, 'base'>,
  { colors }: Terminal,
): string {
  const name = colors.bold(visible(agreement.title ?? agreement.id));
  const open = findings.filter(({ severity, accepted }) => accepted === undefined && severity !== 'info');
  return [
    `${name} (${visible(shownPath(report, path))}): ${inWords(count(findings))}`,
    ...open.map((finding) => `  ${findingLine(finding, report, colors)}`),
    ...files.filter(({ state }) => state !== 'failed').map((file) => `  ${fileLine(file, colors)}`),
    ...(stopped === undefined ? [] : [`  ${colors.red('not written')}: ${visible(stopped.reason)}`]),
    '',
  ].join('\n');
}

export function findingLine(
  { path, range, severity, code, message }: Reported,
  report: Pick<Report, 'base'>,
  colors: Terminal['colors'],
): string {
  const place = range ? `:${range.start.line + 1}:${range.start.character + 1}` : '';
  const where = colors.cyan(visible(shownPath(report, path)) + place);
  return `${where} ${severityColour(severity, colors)(severity)} ${colors.dim(code)} ${visible(message)}`;
}

function fileLine({ shown, state }: WrittenFile, colors: Terminal['colors']): string {
  return state === 'written'
    ? `${colors.green('written')}   ${visible(shown)}`
    : colors.dim(`unchanged ${visible(shown)}`);
}

/** `2 agreements, 6 files written, 1 unchanged: 1 error, 2 warnings.` */
export function totalSummary(agreements: number, files: readonly WrittenFile[], findings: readonly Reported[]): string {
  const written = files.filter(({ state }) => state === 'written').length;
  const unchanged = files.filter(({ state }) => state === 'unchanged').length;
  const parts = [
    counted(agreements, 'agreement'),
    `${counted(written, 'file')} written`,
    ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
  ];
  return `${parts.join(', ')}: ${inWords(count(findings))}.\n`;
}
