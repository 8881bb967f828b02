import type { Id } from '../model/index.ts';
import { finderOf, wordsOf, type Finder } from '../wording/index.ts';
import type { Facts } from './facts.ts';
import { spaced } from './strings.ts';

/** What agreements call the two sides when they do not name them. */
const ROLES = {
  provider: ['provider*', 'supplier*', 'vendor*', 'leverancier*', 'dienstverlener*', 'anbieter*', 'auftragnehmer*'],
  customer: ['customer*', 'client', 'clients', 'klant*', 'afnemer*', 'opdrachtgever*', 'kunde*', 'auftraggeber*'],
};
/** What is in the hands of neither side, or of both. */
const NEUTRAL = finderOf([
  ...['both', 'joint*', 'third', 'independent*', 'expert*', 'court*', 'tribunal*', 'arbit*', 'mediat*', 'auditor*'],
  ...['beide*', 'derde*', 'onafhankelijk*', 'deskundige*', 'rechter*', 'rechtbank*', 'bindend*', 'geschillen*'],
  ...[
    'dritte*',
    'unabhängig*',
    'sachverständig*',
    'gericht*',
    'schied*',
    'gutachter*',
    'schlicht*',
    'agreed',
    'overeen*',
  ],
]);
const PAYING = finderOf([
  ...['pay', 'pays', 'paid', 'payment*', 'invoice*', 'fee', 'fees', 'charge', 'charges'],
  ...['betal*', 'factuur*', 'facturen', 'vergoeding*', 'zahl*', 'bezahl*', 'rechnung*', 'vergütung*', 'entgelt*'],
]);

/** Whether a text speaks of a party: by its name, its title, one of its contacts, or its role. */
export function mentions(facts: Facts, text: string, party: Id | undefined): boolean {
  const finder = party === undefined ? undefined : facts.once(finders).get(party);
  return finder !== undefined && finder(wordsOf(text)).length > 0;
}

/** Whether a text names somebody who belongs to neither side alone: an expert, a court, both together. */
export const mentionsNeutral = (text: string): boolean => NEUTRAL(wordsOf(text)).length > 0;

/** Whether a text is about paying. Money that is late keeps nobody from working. */
export const isAboutPaying = (text: string): boolean => PAYING(wordsOf(text)).length > 0;

function finders({ agreement }: Facts): ReadonlyMap<Id, Finder> {
  return new Map(
    agreement.parties.map(({ id, title, role, contacts }) => {
      const names = [id, title, ...contacts.flatMap((contact) => [contact.id, contact.title])].flatMap((name) =>
        name === undefined ? [] : [name, spaced(name)],
      );
      return [id, finderOf([...names.filter((name) => wordsOf(name).words.length > 0), ...ROLES[role]])];
    }),
  );
}
