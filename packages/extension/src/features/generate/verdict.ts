/** What is known about a file that is to be written. */
export interface Existing {
  /** Its text; undefined when there is no such file. */
  readonly text: string | undefined;
  /** Somebody edits it, and has not saved. */
  readonly isUnsaved: boolean;
  readonly isLink: boolean;
  /** The fingerprint of what was written to it last, from here. */
  readonly writtenLast: string | undefined;
}

/** `write` it, leave it because it is the `same` or `unsaved`, or `ask` because somebody else may have worked on it. */
export type Verdict = 'write' | 'same' | 'unsaved' | 'ask';

/** What to do with a file, so that nothing is lost that a person has written. */
export function verdictOn(existing: Existing, text: string, fingerprintOf: (text: string) => string): Verdict {
  if (existing.isUnsaved) return 'unsaved';
  if (existing.text === undefined) return existing.isLink ? 'ask' : 'write';
  if (withoutReturns(existing.text) === withoutReturns(text)) return 'same';
  if (existing.isLink) return 'ask';
  return existing.writtenLast === fingerprintOf(existing.text) ? 'write' : 'ask';
}

/** Git may change the ends of lines; nobody has worked on the file for that. */
export const withoutReturns = (text: string): string => text.replaceAll('\r\n', '\n');
