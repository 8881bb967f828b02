import {
  Facts,
  identifierWords,
  indexParts,
  nameWords,
  partyName,
  type Agreement,
  type Contact,
  type Holidays,
  type Id,
  type Party,
  type PlacedPart,
} from '@sla-lang/core';
import type { Locale } from '../locale/index.ts';
import { partAnchor } from './clauses.ts';
import type { Block, Text } from './document.ts';
import { given } from './names.ts';
import { proseBlocks } from './prose.ts';
import { termLinker, type LinkableName, type TermLinker } from './terms.ts';
import { plain } from './text.ts';
import { titleOf } from './titles.ts';

/** What every builder of the contract needs: the agreement, the words of the locale, and how things are called. */
export interface Context {
  readonly agreement: Agreement;
  readonly facts: Facts;
  readonly locale: Locale;
  readonly holidays: Holidays;
  readonly parts: ReadonlyMap<Id, PlacedPart>;
  readonly contacts: ReadonlyMap<Id, { readonly contact: Contact; readonly party: Party }>;
  /** A readable name for an identifier that has no title. */
  readonly humanise: (id: string) => string;
  /** A short text of a user as it stands, with the defined terms in it linked. */
  readonly user: (text: string) => Text;
  /** A longer text of a user: paragraphs and lists. */
  readonly prose: (text: string) => readonly Block[];
}

/** Where the contract says who a contact is. */
export function contactAnchor(id: Id): string {
  return `contact:${id}`;
}

export function createContext(agreement: Agreement, locale: Locale, holidays: Holidays): Context {
  const parts = indexParts(agreement);
  const contacts = new Map<Id, { contact: Contact; party: Party }>();
  for (const party of agreement.parties) {
    for (const contact of party.contacts) if (!contacts.has(contact.id)) contacts.set(contact.id, { contact, party });
  }
  const named = [...agreement.parties, ...agreement.thirdParties];
  const humanise = (id: string) => given(locale.general.name(nameWords(id, named))) ?? locale.general.blank;
  let linker: TermLinker | undefined;
  const link: TermLinker = (text) => (linker ??= termLinker(linkableNames(context)))(text);
  const context: Context = {
    agreement,
    facts: new Facts(agreement, { holidays }),
    locale,
    holidays,
    parts,
    contacts,
    humanise,
    user: (text) => {
      const line = text.trim().replaceAll(/\s+/g, ' ');
      // What names a part and cannot be an ordinary word is meant as its name.
      return parts.has(line) && identifierWords(line).length > 1 ? ref(context, line) : link(line);
    },
    prose: (text) => proseBlocks(text, link),
  };
  return context;
}

/** The name of a part as readers call it: its title, or words made from its identifier. */
export function nameOf(c: Context, id: Id): string {
  const placed = c.parts.get(id);
  if (placed?.list === 'parties') return partyName(id, placed.part.title);
  if (placed) return given(placed.part.title) ?? c.humanise(id);
  const contact = c.contacts.get(id)?.contact;
  return given(contact?.title) ?? c.humanise(id);
}

/** A party as sentences call it: "Northwind", "the Customer". */
export function partyText(c: Context, id: Id): Text {
  return c.locale.people.party(nameOf(c, id));
}

/** The name of a part, leading to where the contract says what it is. Parties are so frequent that their names stay plain. */
export function ref(c: Context, id: Id): Text {
  const placed = c.parts.get(id);
  if (placed?.list === 'parties') return partyText(c, id);
  if (placed) return [{ kind: 'reference', to: partAnchor(id), children: titleOf(c, placed) }];
  return c.contacts.has(id)
    ? [{ kind: 'reference', to: contactAnchor(id), children: plain(nameOf(c, id)) }]
    : plain(nameOf(c, id));
}

/** "clause 4.2": the number of the clause about a part. */
export function numberOf(id: Id): Text {
  return [{ kind: 'number', to: partAnchor(id) }];
}

export function refs(c: Context, ids: readonly Id[], join: 'and' | 'or' = 'and'): Text {
  return c.locale.general[join](ids.map((id) => ref(c, id)));
}

export function blank(c: Context): Text {
  return [{ kind: 'blank', text: c.locale.general.blank }];
}

/**
 * What prose may call things by: defined terms and events by their names, and any part by an identifier that is no ordinary
 * word. Metrics are spoken of so often that their one-word names count too, except where a sentence begins with one.
 */
function linkableNames(c: Context): readonly LinkableName[] {
  const names: LinkableName[] = [];
  for (const { list, part } of c.parts.values()) {
    if (list === 'parties') continue;
    const to = partAnchor(part.id);
    const name = given(part.title) ?? c.humanise(part.id);
    if (list === 'definitions' || list === 'events') {
      for (const form of c.locale.general.forms(name)) names.push({ name: form, to });
    }
    if (list === 'metrics' || identifierWords(part.id).length > 1) names.push({ ...identifierName(part.id, name), to });
  }
  for (const { contact } of c.contacts.values()) {
    const name = given(contact.title) ?? c.humanise(contact.id);
    names.push({ ...identifierName(contact.id, name), to: contactAnchor(contact.id) });
  }
  return names;
}

/** An identifier that is just the name without spaces is shown as the name; any other word of a user stays as it is. */
function identifierName(id: string, name: string): Omit<LinkableName, 'to'> {
  const same = name.replaceAll(' ', '').toLowerCase() === id.toLowerCase();
  const single = identifierWords(id).length === 1;
  return { name: id, common: single, ...(same && !single && { shown: name }) };
}
