/**
 * A usual way to write something, with slots between `<` and `>`:
 * `<30 days>` an example that the writer replaces, `<a|b>` a choice, `<@Metric:Uptime>` a name or value of the document
 * with an example for when there is none, `<+Uptime>` a new name, the same wherever it is repeated, `<$>` where the
 * writer goes on.
 */
export interface Form {
  readonly text: string;
  /** What it is for, in a few words, where there are several. */
  readonly says?: string;
}

/** The forms of rules of the grammar, by their names, or by `Rule.property` for a rule at one place only. */
export type Forms = Readonly<Record<string, readonly (string | Form)[]>>;
