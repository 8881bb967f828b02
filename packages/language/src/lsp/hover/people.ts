import type { Contact, Facts, Party, ThirdParty } from '@sla-lang/core';
import { said } from './markdown.ts';
import { whoWords } from './words.ts';

export const partyLines = ({ address, registered, kind, contacts }: Party): string[] => [
  ...said('Kind', kind),
  ...said('Address', address),
  ...said('Registered', registered),
  ...said('Contacts', contacts.map(({ id, title }) => title ?? id).join(', ')),
];

export const contactLines = (facts: Facts, { email, phone, address, hours }: Contact): string[] => [
  ...said('Mail', email),
  ...said('Phone', phone),
  ...said('Address', address),
  ...said('Hours', hours && facts.nameOf(hours)),
];

export const thirdPartyLines = (facts: Facts, { chosenBy }: ThirdParty): string[] =>
  said('Chosen by', whoWords(facts, chosenBy));
