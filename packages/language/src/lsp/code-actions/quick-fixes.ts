import type { Diagnostic, TextFix } from '../../diagnostics/diagnostic.ts';
import { kinds } from './kinds.ts';
import type { Action, Offer } from './situation.ts';

/** Every fix of everything that is said about the place. */
export const quickFixes: Offer = ({ here }) =>
  here.flatMap((diagnostic) =>
    diagnostic.fixes.map((fix): Action => {
      return {
        title: fix.title,
        kind: kinds.quickFix,
        edits: fix.edits,
        answers: [diagnostic],
        isPreferred: isTheOne(diagnostic, fix),
      };
    }),
  );

/** Whether the fix is the only one, and complete: a person need not fill in anything. */
export const isTheOne = ({ fixes }: Diagnostic, { edits }: TextFix): boolean =>
  fixes.length === 1 && !edits.some(({ newText }) => /"\([^"]*\)"/.test(newText));
