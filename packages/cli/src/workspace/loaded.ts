import type { Agreement, Origin } from '@sla-lang/core';
import type { Place } from '@sla-lang/language';
import type { Reported, ReportedFile } from '../report/report.ts';

/** A file that could not be worked on, and why. */
export interface Unread {
  readonly path: string;
  /** The end of "PATH cannot be read: ". */
  readonly reason: string;
}

export interface LoadedAgreement {
  readonly agreement: Agreement;
  /** The file in which it stands. */
  readonly path: string;
  /** The findings that speak of it or of a text that it is made from, wherever they are placed. */
  readonly findings: readonly Reported[];
  /** Where a clause of it is written; nowhere for JSON. */
  readonly place?: (origin: Origin) => Place | undefined;
}

/** What was read, and what was found in it. */
export interface Loaded {
  readonly files: readonly ReportedFile[];
  readonly agreements: readonly LoadedAgreement[];
  readonly unread: readonly Unread[];
}
