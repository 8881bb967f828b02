import type { Contact, Party, ThirdParty } from '@sla-lang/core';
import { partAnchor, partClause, section, type Item } from '../clauses.ts';
import { blank, contactAnchor, nameOf, partyText, ref, type Context } from '../context.ts';
import type { Clause, Section, Text } from '../document.ts';
import { given } from '../names.ts';
import { introduction, sentence, tableOf } from '../sentences.ts';
import { paragraph, plain } from '../text.ts';
import { whoText } from '../words/who.ts';

/** In the order in which a contract names them. */
const ROLES = ['provider', 'customer'] as const;

export function partiesSection(c: Context): readonly Section[] {
  const { agreement, locale } = c;
  const known = new Set(agreement.parties.map((party) => party.id));
  const missing = ROLES.filter(
    (role) => !agreement.parties.some((party) => party.role === role) && !known.has(agreement[role] ?? ''),
  );
  return section('clause', locale.titles.section.parties, [
    ...ROLES.flatMap((role) => agreement.parties.filter((party) => party.role === role)).map((party) =>
      partyClause(c, party),
    ),
    ...missing.map((role) => missingParty(c, role)),
    ...thirdParties(c, agreement.thirdParties),
    ...(agreement.terms ? [termsClause(c, agreement.terms)] : []),
  ]);
}

/** The name on the title page: the full one, or a blank. */
export function fullName(c: Context, id: string | undefined): Text {
  if (id === undefined) return blank(c);
  const placed = c.parts.get(id);
  return plain(given(placed?.part.title) ?? nameOf(c, id));
}

function partyClause(c: Context, party: Party): Clause {
  const { parties: words, people } = c.locale;
  const short = nameOf(c, party.id);
  const full = given(party.title) ?? short;
  const called = partyText(c, party.id);
  return partClause(plain(full), party, [
    sentence(
      c,
      full === short ? words.is(called, undefined, party.role) : words.is(plain(full), plain(short), party.role),
    ),
    party.kind && sentence(c, words.kind(called, people.kind[party.kind])),
    party.registered !== undefined && sentence(c, words.registered(called, c.user(party.registered))),
    party.address !== undefined && sentence(c, words.address(called, c.user(party.address))),
    contactsTable(c, party),
  ]);
}

const COLUMNS = ['email', 'phone', 'address'] as const;

function contactsTable(c: Context, party: Party): Item | undefined {
  if (party.contacts.length === 0) return undefined;
  const { parties: words } = c.locale;
  const columns = COLUMNS.filter((column) => party.contacts.some((contact) => contact[column] !== undefined));
  const withHours = party.contacts.some((contact) => contact.hours !== undefined);
  const row = (contact: Contact): readonly Text[] => [
    plain(given(contact.title) ?? c.humanise(contact.id)),
    ...columns.map((column) => contactValue(c, contact, column)),
    ...(withHours ? [contact.hours === undefined ? [] : ref(c, contact.hours)] : []),
  ];
  const table = tableOf(c, {
    caption: words.contacts(plain(nameOf(c, party.id))),
    head: [
      words.head.contact,
      ...columns.map((column) => words.head[column]),
      ...(withHours ? [words.head.hours] : []),
    ],
    rows: party.contacts.map(row),
    rowAnchors: party.contacts.map((contact) => contactAnchor(contact.id)),
    rowOrigins: party.contacts.map(({ origin }) => origin),
  });
  return { blocks: [paragraph(introduction(c, words.contactsIntro(partyText(c, party.id)))), table] };
}

function contactValue(c: Context, contact: Contact, column: (typeof COLUMNS)[number]): Text {
  const value = contact[column];
  if (value === undefined) return [];
  // Only what is certainly one address and nothing else becomes a link.
  if (column === 'email' && /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(value))
    return [{ kind: 'link', url: `mailto:${value}`, children: plain(value) }];
  return column === 'address' ? c.user(value) : plain(value);
}

function missingParty(c: Context, role: 'provider' | 'customer'): Clause {
  return partClause(c.locale.people.role[role], undefined, [
    sentence(c, c.locale.parties.is(blank(c), undefined, role)),
  ]);
}

function thirdParties(c: Context, list: readonly ThirdParty[]): readonly Clause[] {
  if (list.length === 0) return [];
  const { parties: words } = c.locale;
  return [
    {
      anchors: [],
      heading: words.thirdParties,
      blocks: [],
      children: list.map((third) => ({
        anchors: [partAnchor(third.id)],
        origin: third.origin,
        blocks: [
          paragraph(
            sentence(
              c,
              words.thirdParty(
                plain(nameOf(c, third.id)),
                words.role[third.role],
                third.chosenBy && whoText(c, third.chosenBy),
              ),
            ),
          ),
        ],
        children: [],
      })),
    },
  ];
}

function termsClause(c: Context, terms: NonNullable<Context['agreement']['terms']>): Clause {
  const { parties: words } = c.locale;
  const text = terms.kind === 'negotiated' ? words.negotiated : words.standard(ref(c, terms.of));
  return { anchors: [], origin: terms.origin, blocks: [paragraph(sentence(c, text))], children: [] };
}
