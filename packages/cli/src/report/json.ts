import { pageOf } from '@sla-lang/core';
import { count, failure, type Failing } from './counts.ts';
import { allFindings, shownPath, type Place, type Range, type Report, type Reported } from './report.ts';

/** Raised when a reader of the older shape would misread the new one. */
const SHAPE_VERSION = 1;

export interface JsonOptions extends Failing {
  /** Of `sla`. */
  readonly version: string;
  /** Write errors only; the counts still count everything. */
  readonly quiet?: boolean | undefined;
}

/** The findings for other programs, as described in docs/cli.md. Lines and columns count from 1, ends are exclusive. */
export function json(report: Report, { version, quiet, ...failing }: JsonOptions): string {
  const findings = allFindings(report);
  const counts = count(findings);
  const shape = {
    version: SHAPE_VERSION,
    tool: { name: 'sla', version },
    failed: failure(counts, failing) !== undefined,
    counts: shownCounts(findings),
    files: report.files.map((file) => ({
      path: shownPath(report, file.path),
      agreements: file.agreements,
      counts: shownCounts(file.findings),
    })),
    findings: findings
      .filter(({ severity }) => quiet !== true || severity === 'error')
      .map((finding) => shownFinding(report, finding)),
  };
  return JSON.stringify(shape, null, 2) + '\n';
}

function shownCounts(findings: readonly Reported[]) {
  const { error, warning, info, accepted } = count(findings);
  return { errors: error, warnings: warning, infos: info, accepted };
}

function shownFinding(report: Report, finding: Reported) {
  return {
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    ...shownPlace(report, finding),
    agreement: finding.agreement ?? null,
    disadvantages: finding.disadvantages,
    related: finding.related.map((place) => ({ message: place.message, ...shownPlace(report, place) })),
    fixes: finding.fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map((edit) => ({ ...shownPlace(report, edit), newText: edit.newText })),
    })),
    accepted: finding.accepted ?? null,
    page: `docs/${pageOf(finding.code)}`,
  };
}

const shownPlace = (report: Report, { path, range }: Place) => ({
  path: shownPath(report, path),
  range: range ? shownRange(range) : null,
});

const shownRange = ({ start, end }: Range) => ({
  start: { line: start.line + 1, column: start.character + 1 },
  end: { line: end.line + 1, column: end.character + 1 },
});
