import { provisions, reachesOnlySome, type Provision } from '../catalogue/law-provisions.ts';
import type { Id, Origin, Party } from '../model/index.ts';
import type { Facts } from './facts.ts';

/** Jurisdiction packs. England stands for England, Wales and Northern Ireland, where Part I of the Act of 1977 holds. */
type Pack = 'NL' | 'DE' | 'UK' | 'England' | 'EU';
/**
 * Whom a provision protects, and from what: `consumers` and `businesses` from terms that the other side has set; `traders` (a
 * business from another one), `small traders` (a small business from a larger one) and `customers` from any terms.
 */
type Protects = 'everybody' | 'consumers' | 'businesses' | 'traders' | 'small traders' | 'customers';

const MEMBER_STATES = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** Where the provisions of a kind hold, by what their names begin with; the first that fits. */
const scopes: readonly { readonly prefix: string; readonly pack: Pack; readonly protects: Protects }[] = [
  { prefix: 'bgb-276', pack: 'DE', protects: 'everybody' },
  { prefix: 'bgb-271a', pack: 'DE', protects: 'traders' },
  { prefix: 'bgb-308-1a', pack: 'DE', protects: 'businesses' },
  { prefix: 'bgb-307', pack: 'DE', protects: 'businesses' },
  { prefix: 'bgb-', pack: 'DE', protects: 'consumers' },
  { prefix: 'bw-6-119a', pack: 'NL', protects: 'small traders' },
  { prefix: 'bw-', pack: 'NL', protects: 'consumers' },
  { prefix: 'directive-', pack: 'EU', protects: 'consumers' },
  { prefix: 'late-payment-directive', pack: 'EU', protects: 'traders' },
  { prefix: 'data-act-25', pack: 'EU', protects: 'customers' },
  { prefix: 'data-act-', pack: 'EU', protects: 'businesses' },
  { prefix: 'ucta-', pack: 'England', protects: 'businesses' },
  { prefix: 'late-payment-act', pack: 'UK', protects: 'traders' },
  { prefix: 'cra-', pack: 'UK', protects: 'consumers' },
];

/** Which of the provisions protect a side under the law that the agreement names; none where it names no law, or another one. */
export const protecting = (
  facts: Facts,
  side: Id | undefined,
  candidates: readonly Provision[],
): readonly Provision[] => {
  const found = side === undefined ? undefined : facts.once(provisionsBySide).get(side);
  return found ? candidates.filter((each) => found.has(each)) : [];
};

/** The sides that any provision protects; empty, and so nothing to look at, where no pack applies. */
export const protectedSides = (facts: Facts): readonly Id[] => [...facts.once(provisionsBySide).keys()];

/** What rests on provisions that reach some agreements only, such as the Data Act terms on data, is a remark. */
export const weight = (basis: readonly Provision[]): 'warning' | 'info' =>
  basis.every(reachesOnlySome) ? 'info' : 'warning';

/** The place where a protected side is described. */
export const protectedPlace = (
  facts: Facts,
  side: Id,
): { readonly at: Origin | undefined; readonly role: 'protected' } => ({
  at: facts.find('parties', side)?.origin,
  role: 'protected',
});

function provisionsBySide(facts: Facts): ReadonlyMap<Id, ReadonlySet<Provision>> {
  const packs = packsOf(facts.agreement.law);
  const bySide = new Map<Id, ReadonlySet<Provision>>();
  if (packs.size === 0) return bySide;
  const { provider, customer } = facts.agreement;
  for (const side of [provider, customer]) {
    if (side === undefined) continue;
    const footing = footingOf(facts, side);
    const found = provisions.filter((provision) => {
      const scope = scopes.find(({ prefix }) => provision.startsWith(prefix));
      return scope !== undefined && packs.has(scope.pack) && footing.has(scope.protects);
    });
    if (found.length > 0) bySide.set(side, new Set(found));
  }
  return bySide;
}

/** The packs of a law: "NL", "DE-BY", "GB-ENG", "EU". A member state brings the rules of the Union along. */
function packsOf(law: string | undefined): ReadonlySet<Pack> {
  const country = law?.split('-')[0]?.toUpperCase() ?? '';
  const packs: Pack[] = [];
  if (country === 'NL' || country === 'DE') packs.push(country);
  if (country === 'GB' || country === 'UK')
    packs.push('UK', ...(law?.toUpperCase().endsWith('-SCT') ? [] : ['England' as const]));
  if (country === 'EU' || MEMBER_STATES.has(country)) packs.push('EU');
  return new Set(packs);
}

/**
 * As whom a side is protected. Between businesses the terms must be said to be standard terms of the other side. Terms for a
 * consumer count as the trader's unless they were negotiated. A side of which no kind is said is neither.
 */
function footingOf(facts: Facts, side: Id): ReadonlySet<Protects> {
  const { terms } = facts.agreement;
  const other = facts.otherParty(side);
  const [own, others] = [side, other].map((id): Party['kind'] => facts.find('parties', id)?.kind);
  const isSetByOther = terms?.kind === 'standard' && terms.of === other;
  const footing = new Set<Protects>(['everybody']);
  if (own !== undefined && side === facts.agreement.customer) footing.add('customers');
  if (others === 'consumer') return footing;
  if (own === 'consumer' && (isSetByOther || !terms)) footing.add('consumers');
  if (isBusiness(own) && isSetByOther) footing.add('businesses');
  if (isBusiness(own) && isBusiness(others)) footing.add('traders');
  if (own === 'small business' && others === 'business') footing.add('small traders');
  return footing;
}

const isBusiness = (kind: Party['kind']): boolean => kind === 'business' || kind === 'small business';
