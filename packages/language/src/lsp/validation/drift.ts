import { TextDocument } from 'langium';
import type { Diagnostic, Range } from '../../diagnostics/diagnostic.ts';
import { follow } from '../preview/follow.ts';

/**
 * Findings of a text, moved along to where the same words stand in the text after an edit. One whose words are gone is gone.
 * Their fixes are of the old text and left out.
 */
export function drifted(diagnostics: readonly Diagnostic[], before: string, after: string): Diagnostic[] {
  if (before === after) return [...diagnostics];
  const old = TextDocument.create('', '', 0, before);
  const now = TextDocument.create('', '', 0, after);
  const place = follow(before, after);
  const moved = (range: Range): Range | undefined => {
    const start = place(old.offsetAt(range.start), 'start');
    const end = place(old.offsetAt(range.end), 'end');
    return start < end ? { start: now.positionAt(start), end: now.positionAt(end) } : undefined;
  };
  return diagnostics.flatMap((diagnostic) => {
    const range = moved(diagnostic.range);
    if (!range) return [];
    const related = diagnostic.related.flatMap((each) => {
      const there = each.path === diagnostic.path ? moved(each.range) : each.range;
      return there ? [{ ...each, range: there }] : [];
    });
    return [{ ...diagnostic, range, related, fixes: [] }];
  });
}
