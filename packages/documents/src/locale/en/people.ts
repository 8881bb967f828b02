import { plain, say } from '../../contract/text.ts';
import type { Text } from '../../contract/document.ts';

/** Names of parties that are words for their part in the agreement: sentences give these an article. */
const ROLE =
  /^(Provider|Customer|Client|Supplier|Recipient|Vendor|Contractor|Consultant|Licensor|Licensee|Subscriber|User|Buyer|Seller|Company)$/;

/** Who a term speaks of. All sentences use "must", "may" and passives, so that one form fits one party and both. */
export const people = {
  who: {
    either: plain('either party'),
    both: plain('both parties'),
    nobody: plain('neither party'),
    'third party': plain('a third party'),
    unknown: plain('a cause that cannot be established'),
  },
  /** Of a duty that each of both has: "either" would leave open which. */
  each: plain('each party'),
  otherParty: plain('the other party'),
  party: (name: string): Text => plain(ROLE.test(name) ? `the ${name}` : name),
  /** In the place of a cause: "caused by …". */
  cause: {
    either: plain('either party'),
    both: plain('both parties'),
    nobody: plain('neither party'),
    'third party': plain('a third party'),
    unknown: plain('a cause that cannot be established'),
  },
  role: { provider: plain('Provider'), customer: plain('Customer') },
  kind: {
    business: plain('a business'),
    'small business': plain('a small business'),
    consumer: plain('a consumer'),
  },
  contactOf: (contact: Text, party: Text): Text => say`${contact} (${party})`,
};
