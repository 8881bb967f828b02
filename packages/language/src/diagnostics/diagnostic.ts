import type { Code, Severity } from '@sla-lang/core';

/** Zero-based, counted in UTF-16 units, as the language server protocol does. */
export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
export interface Place {
  /** Relative to the root of the project, with `/`. */
  readonly path: string;
  readonly range: Range;
}
export interface TextEdit extends Place {
  readonly newText: string;
}
export interface TextFix {
  /** Fixes of one code and name do the same in different places. */
  readonly name: string;
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Something to tell about a file: what is wrong with its text, or what the checks found. */
export interface Diagnostic extends Place {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly (Place & { readonly message: string })[];
  /** The names of the parties it disadvantages. */
  readonly disadvantages: readonly string[];
  readonly fixes: readonly TextFix[];
  /** The reason why it was accepted in the text. */
  readonly accepted?: string | undefined;
  /** The part it speaks of, by its id. */
  readonly part?: string | undefined;
  /** The agreement it was found in. */
  readonly agreement?: string | undefined;
}
