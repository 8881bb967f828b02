import { Facts } from '../facts/facts.ts';
import { promisorOf } from '../facts/promises.ts';
import { payeeOf, payerOf } from '../facts/sides.ts';
import { Agreement, type Id, type Party } from '../model/index.ts';

/** The words for a role in texts, and how the other role is called instead. */
const ROLE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:provider|supplier|vendor|leverancier|dienstverlener|anbieter|auftragnehmer)/gi, 'customer'],
  [/\b(?:customer|clients?\b|klant|afnemer|opdrachtgever|kunde|auftraggeber)/gi, 'provider'],
];

type Words = readonly (readonly [RegExp, string])[];

/** The same agreement with the names of the two sides exchanged, wherever they stand: the one now sells what the other sold. */
export function renamed(agreement: Agreement): Agreement {
  const { provider, customer } = agreement;
  if (provider === undefined || customer === undefined) return agreement;
  return Agreement.parse(exchange(agreement, namesOf(agreement, provider, customer), []));
}

/**
 * The same agreement with the sides exchanged but for their roles: whatever it says of one side, in terms and in texts, it now says
 * of the other, which takes over its kind and its contacts too; the one that sells stays the one that sells. Meant for an agreement
 * that is {@link outright}.
 */
export function swapped(agreement: Agreement): Agreement {
  const { provider, customer, parties, ...rest } = agreement;
  if (provider === undefined || customer === undefined) return agreement;
  const exchanged = exchange(rest, namesOf(agreement, provider, customer), ROLE_WORDS) as typeof rest;
  return Agreement.parse({
    ...exchanged,
    provider,
    customer,
    parties: parties.map((party) =>
      inPlaceOf(
        parties.find(({ role }) => role !== party.role),
        party,
      ),
    ),
  });
}

/**
 * The same agreement with everything said outright that the language leaves to the roles: who pays for a miss. What no words can give
 * to the other side is left out: promises that nothing ties to a side, since nobody pays or may leave for them, and when the
 * one that buys pays.
 */
export function outright(agreement: Agreement): Agreement {
  const facts = new Facts(agreement);
  const { provider, customer, objectives, support } = agreement;
  const credits = agreement.credits.map((each) => ({
    ...each,
    payer: payerOf(facts, each),
    payee: payeeOf(facts, each),
  }));
  const reversed = new Facts({ ...agreement, credits, provider: customer, customer: provider });
  const isTied = ({ id }: { readonly id: Id }) => promisorOf(facts, id) === promisorOf(reversed, id);
  return {
    ...agreement,
    credits,
    objectives: objectives.filter(isTied),
    support: support.filter(isTied),
    payment: undefined,
    paidInAdvance: false,
  };
}

const inPlaceOf = (other: Party | undefined, { id, title, role, contacts, origin }: Party): Party => ({
  ...(other ?? { contacts }),
  id,
  title,
  role,
  origin,
});

/** Each name of a side, with the one of the other side that takes its place. */
function namesOf({ parties }: Agreement, provider: Id, customer: Id): ReadonlyMap<string, string> {
  const title = (id: Id) => parties.find((party) => party.id === id)?.title ?? id;
  const pairs: [string, string][] = [
    [title(provider), title(customer)],
    [title(customer), title(provider)],
    [provider, customer],
    [customer, provider],
  ];
  return new Map(pairs);
}

function exchange(value: unknown, names: ReadonlyMap<string, string>, words: Words): unknown {
  if (typeof value === 'string') return exchangeText(value, names, words);
  if (Array.isArray(value)) return value.map((each) => exchange(each, names, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, key === 'origin' ? each : exchange(each, names, words)]),
  );
}

/** All places at once, so that nothing is exchanged back again. */
function exchangeText(text: string, names: ReadonlyMap<string, string>, words: Words): string {
  const whole = names.get(text);
  if (whole !== undefined) return whole;
  // A single word is a name of something else, or a word of the model.
  if (!/\s/.test(text)) return text;
  const all: Words = [
    ...[...names].map(
      ([name, other]) =>
        [new RegExp(`(?<!\\w)${name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?!\\w)`, 'g'), other] as const,
    ),
    ...words,
  ];
  const places = all.flatMap(([pattern, other]) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length, other })),
  );
  let [result, at] = ['', 0];
  for (const { start, end, other } of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    result += text.slice(at, start) + other;
    at = end;
  }
  return result + text.slice(at);
}
