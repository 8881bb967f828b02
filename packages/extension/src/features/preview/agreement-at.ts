import type { AgreementInfo } from '@sla-lang/language/protocol';

/** The agreement that a line belongs to: the nearest one above, else the first. */
export function agreementAt(line: number, agreements: readonly AgreementInfo[]): string | undefined {
  const sorted = agreements.toSorted((a, b) => a.range.start.line - b.range.start.line);
  return (sorted.findLast(({ range }) => range.start.line <= line) ?? sorted[0])?.id;
}
