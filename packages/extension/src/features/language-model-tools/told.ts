import type { ToldFinding } from '@sla-lang/language/protocol';

/** Findings in words, for a language model: what, where, against whom, and what could be done. The worst come first. */
export function findingsInWords(name: string, findings: readonly ToldFinding[]): string {
  if (findings.length === 0) return `Nothing was found in ${name}.`;
  const sorted = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const shown = sorted.slice(0, MOST);
  const rest = sorted.length - shown.length;
  return [
    `${counted(findings)} in ${name}:`,
    '',
    ...shown.map(inWords),
    ...(rest > 0 ? [`- and ${rest} more, not shown.`] : []),
    '',
    'The page of a check, by its code, tells why it matters and how to write the clause instead.',
  ].join('\n');
}

/** A model reads no more with profit, and each costs. */
const MOST = 100;
const SEVERITIES = ['error', 'warning', 'info'] as const;
const NAMES = { error: ['error', 'errors'], warning: ['warning', 'warnings'], info: ['remark', 'remarks'] } as const;

function counted(findings: readonly ToldFinding[]): string {
  return SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${NAMES[severity][count === 1 ? 0 : 1]}`];
  }).join(', ');
}

function inWords({ range: { start }, severity, code, message, disadvantages, fixes }: ToldFinding): string {
  return [
    `- Line ${start.line + 1}, column ${start.character + 1}: ${NAMES[severity][0]} ${code}: ${message}`,
    ...(disadvantages.length > 0 ? [`  To the disadvantage of ${disadvantages.join(' and ')}`] : []),
    ...fixes.map((fix) => `  Fix: ${fix}`),
  ].join('\n');
}
