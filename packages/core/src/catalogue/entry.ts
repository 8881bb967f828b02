export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** The families of checks, in the order in which they are listed. `text` speaks of the writing itself. */
export const families = ['text', 'measurable', 'time', 'logic', 'credits', 'fair', 'law'] as const;
export type Family = (typeof families)[number];

/**
 * One finding's words. `severity` lists every severity it can have, the usual one first. A `strict` finding becomes an
 * error in the strict profile; a `balance` finding is only a remark where two businesses negotiated the terms.
 */
export interface Entry<Params, Fixes extends FixTitles = FixTitles, Roles extends RoleTexts = RoleTexts> {
  readonly severity: readonly [Severity, ...Severity[]];
  readonly strict?: true;
  readonly balance?: true;
  /** What is wrong, in a few words, for lists. */
  readonly title: string;
  /** The sentence with the agreement's own figures. */
  readonly message: (params: Params) => string;
  /** The titles of its fixes, by the name the rule uses. */
  readonly fixes?: Fixes;
  /** What a related place is, by the name the rule uses. */
  readonly roles?: Roles;
}
export type FixTitles = Readonly<Record<string, (params: never) => string>>;
export type RoleTexts = Readonly<Record<string, string>>;

/** Makes an entry with typed parameters: `entry<{ target: string }>()({ … })`. */
export const entry =
  <Params = Record<never, never>>() =>
  <Fixes extends FixTitles = Record<never, never>, Roles extends RoleTexts = Record<never, never>>(
    words: Entry<Params, Fixes, Roles>,
  ): Entry<Params, Fixes, Roles> =>
    words;
