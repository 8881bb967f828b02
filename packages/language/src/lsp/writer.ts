import type { Agreement, Difference, Holidays, Origin } from '@sla-lang/core';

/** What an agreement can be written as. The language knows no documents: whoever starts the server brings them along. */
export interface ContractWriter {
  readonly formats: readonly { readonly name: string; readonly label: string; readonly extension: string }[];
  readonly locales: readonly string[];
  /** A whole file. Pure; throws nothing for any agreement. */
  readonly render: (agreement: Agreement, format: string, options: WriterOptions) => string;
  /** The body of the contract for a page of the editor. */
  readonly preview: (agreement: Agreement, options: WriterOptions) => PreviewPage;
  /** Who carries what, side by side, for a page of the editor. */
  readonly balance: (agreement: Agreement, options: WriterOptions) => PreviewPage;
  /** What has changed between two versions, as Markdown. */
  readonly differences: (
    differences: readonly Difference[],
    options: { readonly title: string; readonly nameOf: (party: string) => string },
  ) => string;
  /** Name of an agreement's files, without ending. */
  readonly fileName: (id: string) => string;
}

export interface WriterOptions {
  readonly locale?: string | undefined;
  readonly holidays?: Holidays | undefined;
}

export interface PreviewPage {
  readonly html: string;
  readonly language: string;
  /** Where the elements with these ids were written. */
  readonly places: readonly { readonly element: string; readonly origin: Origin }[];
}
