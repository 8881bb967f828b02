import type { AgreementInput } from '../model/index.ts';

type Input = Required<AgreementInput>;
type Kind = Input['parties'][number]['kind'];

/** What an agreement says of its law and its parties: Northwind is a business, Acme what `customer` says. */
export const underLaw = (law: string | undefined, customer: Kind, terms?: AgreementInput['terms']) => ({
  ...(law === undefined ? {} : { law }),
  ...(terms && { terms }),
  parties: [
    { id: 'Northwind', role: 'provider' as const, kind: 'business' as const },
    { id: 'Acme', role: 'customer' as const, origin: 'Acme', ...(customer && { kind: customer }) },
  ],
});

export const standardTerms = { kind: 'standard', of: 'Northwind' } as const;

/** Laws and parties towards which no provision protects Acme from terms of Northwind, whatever these say. */
export const unprotected = [
  underLaw(undefined, 'consumer'),
  underLaw('CH', 'consumer'),
  underLaw('US-MA', 'business', standardTerms),
  underLaw('NL', undefined),
  underLaw('NL', 'business'),
  underLaw('NL', 'business', { kind: 'negotiated' }),
  underLaw('NL', 'consumer', { kind: 'standard', of: 'Acme' }),
];
