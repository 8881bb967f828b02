import type { Agreement } from '@sla-lang/core';
import type { LangiumDocument } from 'langium';
import type { CodeActionKind } from 'vscode-languageserver';
import type { Diagnostic, TextEdit } from '../../diagnostics/diagnostic.ts';
import type { TextOf } from '../../diagnostics/findings.ts';
import type { SlaLanguageServices } from '../editor.ts';

/** Where somebody asks what could be done, and what is known about the file. Files go by their address. */
export interface Situation {
  readonly services: SlaLanguageServices;
  readonly document: LangiumDocument;
  readonly path: string;
  readonly text: string;
  /** The line break of the file. */
  readonly newline: string;
  /** The selection, in characters; empty where the cursor just stands. */
  readonly start: number;
  readonly end: number;
  readonly agreements: readonly Agreement[];
  /** What there is to say about the file and nobody accepted. */
  readonly diagnostics: readonly Diagnostic[];
  /** The part of it that speaks of the selection. */
  readonly here: readonly Diagnostic[];
  readonly textOf: TextOf;
}

/** A change of the text, and the words in it that a person should write anew, if there are any. */
export interface ActionEdit extends TextEdit {
  readonly blank?: string | undefined;
}

/** Something that can be done at a click. */
export interface Action {
  readonly title: string;
  readonly kind: CodeActionKind;
  readonly edits: readonly ActionEdit[];
  /** The diagnostics that it answers. */
  readonly answers?: readonly Diagnostic[];
  /** Whether it is what nearly everybody would do. */
  readonly isPreferred?: boolean;
}

export type Offer = (situation: Situation) => readonly Action[];
