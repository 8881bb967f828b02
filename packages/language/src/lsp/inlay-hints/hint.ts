import type { Facts } from '@sla-lang/core';
import type { LangiumDocument } from 'langium';
import type { SlaSharedServices } from '../editor.ts';

/** A remark in the text, behind a character of it. */
export interface Hint {
  readonly at: number;
  readonly label: string;
  /** More about it, as Markdown. */
  readonly tooltip: string;
}

/** The file for which hints are asked, and the stretch of it. */
export interface Asked {
  readonly shared: SlaSharedServices;
  readonly document: LangiumDocument;
  readonly start: number;
  readonly end: number;
  readonly today: string;
}

/** What is known about an agreement of the file, if anything is. */
export type FactsOf = (agreement: string | undefined) => Facts | undefined;
