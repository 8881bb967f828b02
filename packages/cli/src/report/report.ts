import { posix } from 'node:path';
import type { Code, Severity } from '@sla-lang/core';

/** Zero-based line and character (UTF-16), as editors count; the end is the first place behind. */
export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A place in a file; a finding in an agreement that was read from JSON has no range. */
export interface Place {
  /** Relative to the root of the report, with forward slashes. */
  readonly path: string;
  readonly range?: Range | undefined;
}

interface ReportedFix {
  readonly title: string;
  readonly edits: readonly { readonly path: string; readonly range: Range; readonly newText: string }[];
}

/** A finding as every report shows it. */
export interface Reported extends Place {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly (Place & { readonly message: string })[];
  /** Names of the parties that it disadvantages. */
  readonly disadvantages: readonly string[];
  readonly fixes: readonly ReportedFix[];
  /** The reason why it was accepted in the text. */
  readonly accepted?: string | undefined;
  /** Id of the agreement it was found in. */
  readonly agreement?: string | undefined;
}

export interface ReportedFile {
  readonly path: string;
  /** The text that ranges speak of; missing for JSON. */
  readonly text?: string | undefined;
  /** Ids of the agreements that stand in it. */
  readonly agreements: readonly string[];
  readonly findings: readonly Reported[];
}

export interface Report {
  readonly files: readonly ReportedFile[];
  /** The folder that all paths are relative to, as seen from where `sla` was started: `` or `../shared`. */
  readonly base: string;
}

/** A path as the person who started `sla` would write it. */
export const shownPath = (report: Pick<Report, 'base'>, path: string): string => posix.join(report.base, path);

export const allFindings = (report: Report): Reported[] => report.files.flatMap((file) => file.findings);

/** The same report with fewer findings. */
export function only(report: Report, wanted: (finding: Reported) => boolean): Report {
  return { ...report, files: report.files.map((file) => ({ ...file, findings: file.findings.filter(wanted) })) };
}
