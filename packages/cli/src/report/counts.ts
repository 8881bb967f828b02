import { exits, type Exit } from '../exit.ts';
import type { Reported } from './report.ts';

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** Not counted above. */
  readonly accepted: number;
  /** Findings with a fix, of those not accepted. */
  readonly fixable: number;
}

export function count(findings: readonly Reported[]): Counts {
  const counts = { error: 0, warning: 0, info: 0, accepted: 0, fixable: 0 };
  for (const finding of findings) {
    if (finding.accepted !== undefined) {
      counts.accepted++;
      continue;
    }
    counts[finding.severity]++;
    if (finding.fixes.length > 0) counts.fixable++;
  }
  return counts;
}

/** `1 file`, `2 files`. */
export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** `1 error, 2 warnings (1 with a fix), 3 accepted`, or `nothing found`. */
export function inWords(counts: Counts): string {
  const open = [
    counts.error > 0 ? counted(counts.error, 'error') : '',
    counts.warning > 0 ? counted(counts.warning, 'warning') : '',
    counts.info > 0 ? counted(counts.info, 'remark') : '',
  ].filter((part) => part !== '');
  const fixable = counts.fixable > 0 ? ` (${counts.fixable} with a fix)` : '';
  const words = open.length > 0 ? open.join(', ') + fixable : 'nothing found';
  return counts.accepted > 0 ? `${words}, ${counts.accepted} accepted` : words;
}

/** What makes a run fail. */
export interface Failing {
  /** Warnings fail as errors do. */
  readonly strict?: boolean | undefined;
  /** More warnings than this fail. */
  readonly maxWarnings?: number | undefined;
}

/** Why findings fail, as a sentence, or undefined when they do not. */
export function failure({ error, warning }: Counts, { strict, maxWarnings }: Failing): string | undefined {
  if (error > 0) return `${counted(error, 'error')} must be mended.`;
  if (strict === true && warning > 0) return `${counted(warning, 'warning')}; --strict allows none.`;
  if (maxWarnings !== undefined && warning > maxWarnings) {
    return `${counted(warning, 'warning')}; --max-warnings allows ${maxWarnings}.`;
  }
  return undefined;
}

export const exitOf = (counts: Counts, failing: Failing): Exit =>
  failure(counts, failing) === undefined ? exits.fine : exits.findings;
