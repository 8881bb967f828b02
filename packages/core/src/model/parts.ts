import type { Agreement } from './agreement.ts';
import type { Id } from './common.ts';

/** The lists of an agreement that hold its parts, with the word for one of them. */
export const partKinds = {
  parties: 'party',
  thirdParties: 'third party',
  definitions: 'definition',
  calendars: 'calendar',
  events: 'event',
  categories: 'category',
  plans: 'plan',
  services: 'service',
  underpinnings: 'underpinning contract',
  limits: 'limits',
  tables: 'table',
  metrics: 'metric',
  objectives: 'objective',
  support: 'support',
  escalations: 'escalation',
  maintenance: 'maintenance',
  exclusions: 'exclusion',
  duties: 'duty',
  reliefs: 'relief',
  forceMajeure: 'force majeure',
  credits: 'credits',
  reports: 'report',
  reviews: 'review',
  terminations: 'termination',
  changes: 'change',
  holds: 'hold',
  liabilities: 'liability',
  indemnities: 'indemnity',
  confidentiality: 'confidentiality',
  limitations: 'limitation',
  audits: 'audit',
  clauses: 'clause',
} as const satisfies { [K in keyof Agreement]?: string };

export type PartList = keyof typeof partKinds;
export type Part = Agreement[PartList][number];

/** A part together with the list it stands in. */
export type PlacedPart = { [K in PartList]: { list: K; part: Agreement[K][number] } }[PartList];

/** All parts of an agreement, list by list, in the order of {@link partKinds}. */
export function* partsOf(agreement: Agreement): Generator<PlacedPart> {
  for (const list of Object.keys(partKinds) as PartList[]) {
    for (const part of agreement[list]) yield { list, part } as PlacedPart;
  }
}

/** Finds a part by its id. Of two parts with one id, which is an error elsewhere, the first is kept. */
export function indexParts(agreement: Agreement): ReadonlyMap<Id, PlacedPart> {
  const index = new Map<Id, PlacedPart>();
  for (const placed of partsOf(agreement)) if (!index.has(placed.part.id)) index.set(placed.part.id, placed);
  return index;
}
