import type { Agreement } from '../model/index.ts';

/**
 * Which agreements of two versions of a file belong together: those of one name; where both hold one only, its name makes no
 * difference.
 */
export function pairVersions(
  before: readonly Agreement[],
  after: readonly Agreement[],
): readonly (readonly [old: Agreement, now: Agreement])[] {
  const [first, ...olderOnes] = before;
  const [last, ...newerOnes] = after;
  if (first && last && olderOnes.length === 0 && newerOnes.length === 0) return [[first, last]];
  const older = new Map(before.map((agreement) => [agreement.id, agreement]));
  return after.flatMap((agreement) => {
    const from = older.get(agreement.id);
    return from ? [[from, agreement] as const] : [];
  });
}
