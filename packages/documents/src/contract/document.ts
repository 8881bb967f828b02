/**
 * The contract as a document, before any format: what is written where, how it is numbered, what refers to what. User
 * text stands in it as data, so each format escapes it with its own library.
 */

import type { ExplainedCurve } from '@sla-lang/core';

/** A run of text, or something that holds one. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: Text }
  /** Leads to another place of the document; plain text where there is no such place. */
  | { readonly kind: 'reference'; readonly to: Anchor; readonly children: Text }
  /** The number of another clause, in the locale's words: "clause 4.2". */
  | { readonly kind: 'number'; readonly to: Anchor }
  | { readonly kind: 'link'; readonly url: string; readonly children: Text }
  /** Left open for the parties to fill in. */
  | { readonly kind: 'blank'; readonly text: string }
  | { readonly kind: 'break' };

export type Text = readonly Inline[];

/** A place in the document, as the builders call it; numbering turns it into the id of an element. */
export type Anchor = string;

export interface Term {
  readonly anchor: Anchor;
  readonly origin?: string | undefined;
  readonly name: Text;
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: 'table';
  readonly caption?: Text | undefined;
  readonly head: readonly Text[];
  readonly rows: readonly (readonly Text[])[];
  /** Anchors of the rows, where something refers to one. */
  readonly rowAnchors?: readonly (Anchor | undefined)[] | undefined;
  /** Where the rows were written. */
  readonly rowOrigins?: readonly (string | undefined)[] | undefined;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'terms'; readonly terms: readonly Term[] }
  | Table
  /** A drawing of who pays what; what it shows stands in a table beside it, for formats without pictures. */
  | { readonly kind: 'curve'; readonly id: string; readonly curve: ExplainedCurve };

/** A numbered clause; without a heading it is a numbered paragraph. */
export interface Clause {
  readonly anchors: readonly Anchor[];
  /** Where it was written, as the model carries it. */
  readonly origin?: string | undefined;
  readonly heading?: Text | undefined;
  readonly blocks: readonly Block[];
  readonly children: readonly Clause[];
}

/** Sections are numbered 1, 2, 3; schedules A, B, C. */
export interface Section extends Clause {
  readonly kind: 'clause' | 'schedule';
  readonly heading: Text;
}

/** A line of the title page: "Version: 2.1". */
export interface Fact {
  readonly label: Text;
  readonly value: Text;
}

export interface Signature {
  readonly role: Text;
  readonly party: Text;
  /** The lines to fill in: name, place and date, signature. */
  readonly lines: readonly Text[];
}

export interface ContractDocument {
  readonly language: string;
  /** Where the title page was written. */
  readonly origin?: string | undefined;
  /** Above the title, unless the title says just that. */
  readonly kindOfDocument?: Text | undefined;
  readonly title: Text;
  readonly parties: readonly { readonly role: Text; readonly name: Text }[];
  readonly facts: readonly Fact[];
  readonly contentsHeading: Text;
  readonly sections: readonly Section[];
  readonly signatures: {
    readonly heading: Text;
    readonly intro: Text;
    readonly blocks: readonly Signature[];
  };
  /** Under every page: what this is and which text it was made from. */
  readonly footer: { readonly line: Text; readonly fingerprint?: Text | undefined };
}
