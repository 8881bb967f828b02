import { Agreement, type AgreementInput } from '@sla-lang/core';
import { credits } from './webshop-credits.ts';
import { duties, governance } from './webshop-governance.ts';
import { metrics, objectives } from './webshop-levels.ts';
import { parties } from './webshop-parties.ts';
import { services } from './webshop-services.ts';
import { support } from './webshop-support.ts';

const northwind = { party: 'Northwind' };
const businessDays = (iso: string) => ({ iso, clock: 'business' }) as const;

/** An agreement that uses nearly every construct of the language once. */
const webshopInput: AgreementInput = {
  id: 'WebshopHosting',
  title: 'Managed hosting of the Acme web shop',
  version: '2.1',
  kind: 'customer',
  levels: [{ id: 'NorthwindStandard', title: 'Northwind standard terms', version: '4', kind: 'corporate' }],
  overrides: [
    {
      id: 'StandardReport',
      kind: 'replaced',
      level: 'NorthwindStandard',
      objective: {
        id: 'StandardReport',
        sentences: [
          {
            figure: { measure: 'every', metric: 'Delivery' },
            comparison: '<=',
            value: { kind: 'duration', duration: businessDays('P15D') },
          },
        ],
      },
    },
    { id: 'StandardPenalty', kind: 'dropped', level: 'NorthwindStandard' },
  ],
  provider: 'Northwind',
  customer: 'Acme',
  effective: { from: '2026-01-01', until: '2027-12-31' },
  renewal: { every: 'P12M', notice: { iso: 'P60D' } },
  zone: 'Europe/Amsterdam',
  currency: 'EUR',
  law: 'NL',
  businessDays: 'OfficeHours',
  fiscalYearStarts: 2,
  precedence: ['order form', 'this', 'NorthwindStandard'],
  overview: [
    'Northwind hosts and operates the web shop through which Acme sells to consumers. This agreement says what Acme',
    'may expect, how it is measured, and what happens when it is not met.',
  ].join('\n'),
  terms: { kind: 'negotiated' },
  sharedHours: 'count by share',
  unknownCauseAgainst: northwind,
  whichCapBinds: 'smallest',
  payment: { relation: 'within', duration: { iso: 'P30D' }, moment: { kind: 'text', text: 'receipt of the invoice' } },
  ...parties,
  ...services,
  metrics,
  objectives,
  ...support,
  ...duties,
  credits,
  ...governance,
  acceptances: [{ code: 'measurable/absolute', reason: 'two independent feeds', part: 'Powered' }],
  source: {
    files: ['webshop.sla', 'northwind-standard.sla'],
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
};

export const webshop: Agreement = Agreement.parse(webshopInput);
