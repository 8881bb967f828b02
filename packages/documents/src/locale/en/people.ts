import { plain, say } from '../../contract/text.ts';
import type { Text } from '../../contract/document.ts';

/** Who a term speaks of. All sentences use "must", "may" and passives, so that one form fits one party and both. */
export const people = {
  who: {
    either: plain('either party'),
    both: plain('both parties'),
    nobody: plain('neither party'),
    'third party': plain('a third party'),
    unknown: plain('a cause that cannot be established'),
  },
  /** In the place of a cause: "caused by …". */
  cause: {
    either: plain('either party'),
    both: plain('both parties'),
    nobody: plain('nobody'),
    'third party': plain('a third party'),
    unknown: plain('a cause that cannot be established'),
  },
  role: { provider: plain('Provider'), customer: plain('Customer') },
  kind: {
    business: plain('a business'),
    'small business': plain('a small business'),
    consumer: plain('a consumer'),
  },
  thirdPartyRole: {
    measurer: plain('independent measurer'),
    auditor: plain('auditor'),
    subcontractor: plain('subcontractor'),
  },
  contactOf: (contact: Text, party: Text): Text => say`${contact} (${party})`,
};
