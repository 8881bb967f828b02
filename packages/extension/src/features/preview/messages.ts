/** What the extension and the page of the preview say to each other. */
import type { PreviewView } from '@sla-lang/language/protocol';

/** An element of the contract that has a place in the text that is shown; lines count from 0, both belong to it. */
export interface Written {
  readonly element: string;
  readonly start: number;
  readonly end: number;
}

/** What VS Code keeps for a preview, so that it is there again after a reload. */
export interface PreviewState {
  readonly uri: string;
  /** A contract where nothing is said, as earlier versions did not. */
  readonly view?: PreviewView | undefined;
  readonly agreement?: string | undefined;
  readonly isLocked: boolean;
}

export type ToPage =
  | {
      readonly kind: 'contract';
      readonly html: string;
      readonly language: string;
      /** Said above it: that it is no longer what the text says. */
      readonly note?: string | undefined;
      readonly written: readonly Written[];
      /** Elements that were written anywhere, this file or another. */
      readonly known: readonly string[];
      /** What it tells of itself is another contract than before: it begins at its start. */
      readonly isOther: boolean;
    }
  /** There is nothing to show, and why. */
  | { readonly kind: 'nothing'; readonly note: string }
  | { readonly kind: 'state'; readonly state: PreviewState }
  /** The text was scrolled: this line is its first one now, with the part of it that is above. */
  | { readonly kind: 'scroll'; readonly line: number }
  /** The cursor is on this line. */
  | { readonly kind: 'cursor'; readonly line: number }
  /** Which element is on top? */
  | { readonly kind: 'ask' };

export type FromPage =
  | { readonly kind: 'ready' }
  /** The page was scrolled to what this line says. */
  | { readonly kind: 'scrolled'; readonly line: number }
  /** Somebody wants to see where this was written. */
  | { readonly kind: 'reveal'; readonly element: string };
