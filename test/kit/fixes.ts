import { severities } from '@sla-lang/core';
import type { Diagnostic, ProjectOptions } from '@sla-lang/language';
import { applyFix, diagnosticsOf, tally } from './project.ts';

/**
 * Applies every fix that is offered for a text, one at a time, and says what is wrong with them: a fix must leave a text
 * without mistakes of writing, take its finding away (a milder one of the same check may remain), and raise no other one.
 */
export async function faultyFixes(text: string, options: Partial<ProjectOptions> = {}): Promise<string[]> {
  const faults: string[] = [];
  const diagnostics = await diagnosticsOf(text, options);
  const before = tally(diagnostics);
  for (const { code, severity, fixes } of diagnostics) {
    for (const fix of fixes) {
      const fixed = applyFix(text, fix);
      const found = await diagnosticsOf(fixed, options);
      const after = tally(found);
      const what = `${code}, “${fix.title}”`;
      const asBad = (all: readonly Diagnostic[]) =>
        all.filter((each) => each.code === code && !isMilder(each.severity, severity));
      if (asBad(found).length >= asBad(diagnostics).length) faults.push(`${what}: the finding stays:\n${fixed}`);
      for (const [other, count] of after) {
        if (other !== code && count > (before.get(other) ?? 0)) faults.push(`${what}: raises ${other}:\n${fixed}`);
      }
    }
  }
  return faults;
}

const isMilder = (a: Diagnostic['severity'], b: Diagnostic['severity']): boolean =>
  severities.indexOf(a) > severities.indexOf(b);
