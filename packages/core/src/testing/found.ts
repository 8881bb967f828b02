import { Facts, type FactsOptions } from '../facts/index.ts';
import type { Finding } from '../findings/finding.ts';
import type { Rule } from '../findings/rule.ts';
import { Agreement, type AgreementInput } from '../model/index.ts';

/** An agreement between Northwind (provider) and Acme (customer), for tests: what is not given is left empty. */
export function agreementOf(parts: Partial<AgreementInput> = {}): Agreement {
  return Agreement.parse({
    id: 'Test',
    provider: 'Northwind',
    customer: 'Acme',
    zone: 'Europe/Amsterdam',
    currency: 'EUR',
    parties: [
      { id: 'Northwind', role: 'provider' },
      { id: 'Acme', role: 'customer' },
    ],
    ...parts,
  });
}

/** What one rule finds in it. */
export const found = (rule: Rule, parts: Partial<AgreementInput>, options?: FactsOptions): Finding[] =>
  rule.check(new Facts(agreementOf(parts), options));
