import type { Code, Severity } from '../catalogue/index.ts';
import type { Id, Origin } from '../model/index.ts';

/** Another place that the finding speaks of: the other clause, the other party's duty. */
export interface Related {
  readonly at: Origin;
  readonly message: string;
}

/**
 * A change of the text, said in terms of origins, since rules know no text.
 * replace, before, after: at the origin itself. into: as a further clause of the block at the origin. beside: as a
 * further part behind the part at the origin. remove: without the origin. `text` is written in the language.
 */
export interface Edit {
  readonly at: Origin;
  readonly place: 'replace' | 'before' | 'after' | 'into' | 'beside' | 'remove';
  readonly text: string;
}

export interface Fix {
  /** What the rule calls it: fixes of one code and name do the same in different places. */
  readonly name: string;
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** Something the analyser found. Data: every surface (editor, command line, SARIF) shows it in its own way. */
export interface Finding {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  /** Where; the whole agreement when missing. */
  readonly at?: Origin | undefined;
  /** The part it speaks of. */
  readonly part?: Id | undefined;
  readonly related: readonly Related[];
  /** The parties that it disadvantages. */
  readonly disadvantages: readonly Id[];
  readonly fixes: readonly Fix[];
  /** The reason why it was accepted in the text. */
  readonly accepted?: string | undefined;
}
