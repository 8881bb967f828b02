import { Agreement, type AgreementInput } from '@sla-lang/core';

/** An agreement with nothing in it but what a test is about. */
export function agreement(input: Omit<AgreementInput, 'id'> = {}): Agreement {
  return Agreement.parse({ id: 'Test', ...input });
}

/** Names that every format could take for something else. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '| a | b |',
  '=cmd()',
  '*x*',
  '[a](http://b)',
  '&amp;',
  '# one',
  'constructor',
  '__proto__',
  '</style><b>',
  '"quoted"',
] as const;

/** A party, a service, a term and a clause of this name each. */
export function named(name: string): Agreement {
  return agreement({
    title: name,
    version: name,
    provider: 'P',
    customer: 'C',
    parties: [
      {
        id: 'P',
        title: name,
        role: 'provider',
        address: name,
        contacts: [{ id: 'K', title: name, email: name, phone: name }],
      },
      { id: 'C', title: name, role: 'customer' },
    ],
    definitions: [{ id: 'D', title: name, text: name }],
    services: [{ id: 'S', title: name }],
    objectives: [{ id: 'O', title: name, service: 'S', prose: [{ text: name }] }],
  });
}
