import { entryOf, familyOf, isCode, severities, type Severity } from '../catalogue/index.ts';
import { Facts, type FactsOptions } from '../facts/index.ts';
import type { Acceptance, Agreement } from '../model/index.ts';
import { rules as allRules } from '../rules/index.ts';
import type { Finding } from './finding.ts';
import { rule, type Rule } from './rule.ts';
import { chosenSeverity } from './settings.ts';

export interface AnalyseOptions extends FactsOptions {
  /** Only these rules; all when missing. */
  readonly rules?: readonly Rule[];
}

/**
 * Everything the checks find in an agreement, accepted findings marked with their reason, stale acceptances reported.
 * Never throws; in the order of the text, then of severity.
 */
export function analyse(agreement: Agreement, options: AnalyseOptions = {}): Finding[] {
  const facts = new Facts(agreement, options);
  const found = (options.rules ?? allRules).flatMap((each) => each.check(facts));
  const used = new Set<Acceptance>();
  const findings = found.flatMap((finding) => {
    const acceptance = acceptanceOf(finding, agreement);
    if (acceptance) used.add(acceptance);
    return settled({ ...finding, accepted: acceptance?.reason }, facts);
  });
  const stale = options.rules ? [] : staleAcceptances(used).check(facts);
  return [...findings, ...stale.flatMap((finding) => settled(finding, facts))];
}

/** The acceptance that speaks of this finding: the one of its own part before the one of the whole agreement. */
function acceptanceOf(finding: Finding, agreement: Agreement): Acceptance | undefined {
  const speaking = agreement.acceptances.filter(({ code }) => code === finding.code);
  return speaking.find(({ part }) => part !== undefined && part === finding.part) ?? speaking.find(({ part }) => !part);
}

const staleAcceptances = (used: ReadonlySet<Acceptance>): Rule =>
  rule('logic/stale-acceptance', ({ agreement }, report) => {
    for (const acceptance of agreement.acceptances) {
      if (used.has(acceptance)) continue;
      report({
        at: acceptance.origin,
        part: acceptance.part,
        params: { code: acceptance.code },
        fixes: [{ name: 'remove', edits: [{ at: acceptance.origin, place: 'remove', text: '' }] }],
      });
    }
  });

/** The finding with the severity that the settings and the parties' footing give it; nothing where it is switched off. */
function settled(finding: Finding, { agreement, settings }: Facts): Finding[] {
  const words = entryOf(finding.code);
  const chosen = chosenSeverity(finding.code, settings);
  if (chosen === 'off') return [];
  let severity: Severity = finding.severity;
  if (words.balance && severity === 'warning' && negotiatedByBusinesses(agreement)) severity = 'info';
  if (words.strict && settings.profile === 'strict' && severity === 'warning') severity = 'error';
  return [{ ...finding, severity: chosen ?? severity }];
}

function negotiatedByBusinesses(agreement: Agreement): boolean {
  return agreement.terms?.kind === 'negotiated' && agreement.parties.every(({ kind }) => kind === 'business');
}

/** The worst severity among findings that nobody accepted. */
export function worst(findings: Iterable<Finding>): Severity | undefined {
  const open = new Set<Severity>();
  for (const finding of findings) if (finding.accepted === undefined) open.add(finding.severity);
  return severities.find((severity) => open.has(severity));
}

/** Whether the code can be accepted in a text at all. */
export const isAcceptable = (code: string): boolean => isCode(code) && familyOf(code) !== 'text';
