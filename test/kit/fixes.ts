import type { ProjectOptions } from '@sla-lang/language';
import { applyFix, diagnosticsOf, tally } from './project.ts';

/**
 * Applies every fix that is offered for a text, one at a time, and says what is wrong with them: a fix must leave a text
 * without mistakes of writing, take its finding away, and raise no other one.
 */
export async function faultyFixes(text: string, options: Partial<ProjectOptions> = {}): Promise<string[]> {
  const faults: string[] = [];
  const diagnostics = await diagnosticsOf(text, options);
  const before = tally(diagnostics);
  for (const { code, fixes } of diagnostics) {
    for (const fix of fixes) {
      const fixed = applyFix(text, fix);
      const after = tally(await diagnosticsOf(fixed, options));
      const what = `${code}, “${fix.title}”`;
      if ((after.get(code) ?? 0) >= (before.get(code) ?? 0)) faults.push(`${what}: the finding stays:\n${fixed}`);
      for (const [other, count] of after) {
        if (other !== code && count > (before.get(other) ?? 0)) faults.push(`${what}: raises ${other}:\n${fixed}`);
      }
    }
  }
  return faults;
}
