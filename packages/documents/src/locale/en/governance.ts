import type { Text } from '../../contract/document.ts';
import { plain, say } from '../../contract/text.ts';

const party = (who: Text | undefined): Text => who ?? plain('The party concerned');

export const reports = {
  must: (
    by: Text | undefined,
    report: Text,
    to: Text | undefined,
    every: Text | undefined,
    deadline: Text | undefined,
  ): Text => {
    const tail = say`${to ? say` to ${to}` : ''}${every ? say` ${every}` : ''}${deadline ? say` ${deadline}` : ''}`;
    return by
      ? say`${by} must deliver the report ${report}${tail}`
      : say`The report ${report} must be delivered${tail}`;
  },
  covers: (list: Text): Text => say`It covers ${list}`,
  recordsOpenTo: (who: Text): Text => say`The records on which it rests are open to ${who}`,
  lateIsMissOf: (list: Text, cure: Text | undefined): Text =>
    cure
      ? say`A late report that is not delivered within ${cure} of being asked for counts as a failure to meet ${list}`
      : say`A late report counts as a failure to meet ${list}`,
  review: (every: Text | undefined): Text =>
    every
      ? say`The parties must meet ${every} to review the performance of this agreement`
      : plain('The parties must meet to review the performance of this agreement'),
  reviewWith: (list: Text): Text => say`The following take part: ${list}`,
  reviewCovers: (list: Text): Text => say`The review covers ${list}`,
};

export const terminations = {
  atWill: (who: Text | undefined): Text =>
    say`${party(who)} may terminate this agreement at any time without stating a reason`,
  when: (who: Text | undefined, condition: Text): Text =>
    say`${party(who)} may terminate this agreement if ${condition}`,
  whenAny: (who: Text | undefined): Text =>
    say`${party(who)} may terminate this agreement in each of the following cases`,
  exercised: (deadline: Text): Text => say`This right must be exercised ${deadline}`,
  cure: (duration: Text): Text => say`The other party must first be given ${duration} to remedy the cause`,
  notice: (duration: Text): Text => say`Notice of termination must be given at least ${duration} in advance`,
  refund: (what: Text): Text => say`On termination, ${what} must be refunded`,
  costs: (amount: Text): Text => say`On termination, ${amount} must be paid`,
  transition: (duration: Text): Text => say`The services must be continued for a transition period of ${duration}`,
  dataReturned: (deadline: Text): Text => say`The data of the other party must be returned ${deadline}`,
  help: (text: Text): Text => say`Help with the transition is given as follows: ${text}`,
};

export const changes = {
  may: (who: Text | undefined, of: Text | undefined): Text =>
    of ? say`${party(who)} may change the following: ${of}` : say`${party(who)} may propose changes to this agreement`,
  mayAlone: (who: Text | undefined): Text => say`${party(who)} may change this agreement`,
  notice: (duration: Text): Text => say`A change must be announced at least ${duration} in advance`,
  reason: plain('The reason for the change must be stated'),
  otherMayLeave: plain('The other party may terminate this agreement because of a change'),
  silence: {
    consent: plain('If the other party does not object before the change takes effect, it is deemed to have consented'),
    refusal: plain('If the other party does not respond before the change takes effect, it is deemed to have refused'),
  },
  consent: plain('A change takes effect only with the consent of the other party'),
  notForPast: plain('A change does not affect periods that have already passed'),
  onlyAtRenewal: plain(
    'A change takes effect only when this agreement is renewed; until then its terms stay as they are',
  ),
  recordedIn: (place: Text): Text => say`Changes are recorded in ${place}`,
};

export const holds = {
  suspension: (who: Text | undefined, what: Text | undefined, condition: Text | undefined): Text =>
    say`${party(who)} may suspend ${what ?? plain('its performance')}${condition ? say` if ${condition}` : ''}`,
  withholding: (who: Text | undefined, what: Text | undefined, condition: Text | undefined): Text =>
    say`${party(who)} may withhold ${what ?? plain('payment')}${condition ? say` if ${condition}` : ''}`,
  'set-off': (who: Text | undefined, what: Text | undefined, condition: Text | undefined): Text =>
    say`${party(who)} may set off ${what ?? plain('its claims against claims of the other party')}${condition ? say` if ${condition}` : ''}`,
  notice: (duration: Text): Text => say`This must be announced at least ${duration} in advance`,
  cure: (duration: Text): Text => say`The other party must first be given ${duration} to remedy the cause`,
  ends: (condition: Text): Text => say`This right ends as soon as ${condition}`,
  limitedTo: (limit: Text): Text => say`It is limited to ${limit}`,
};

export const liability = {
  /** `total`: what happens in the window counts together. */
  cap: (who: Text | undefined, amount: Text, window: Text | undefined, total: boolean): Text =>
    say`${window ? say`${window}, the` : 'The'} liability of ${who ?? plain('each party')}${window && total ? ' for all events together' : ''} is limited to ${amount}`,
  unlimitedFor: (who: Text | undefined, list: Text): Text =>
    say`The liability of ${who ?? plain('each party')} is unlimited for ${list}`,
  excludedFor: (who: Text | undefined, list: Text): Text =>
    say`The liability of ${who ?? plain('each party')} is excluded for ${list}`,
  bare: (who: Text | undefined, blank: Text): Text => say`The liability of ${who ?? plain('each party')} is ${blank}`,
  indemnity: (who: Text | undefined, whom: Text | undefined): Text =>
    say`${party(who)} must indemnify ${whom ?? plain('the other party')} and hold it harmless`,
  indemnityCovers: (who: Text | undefined, whom: Text | undefined, list: Text): Text =>
    say`${party(who)} must indemnify ${whom ?? plain('the other party')} and hold it harmless against ${list}`,
  indemnityLimit: (amount: Text): Text => say`The indemnity is limited to ${amount}`,
  indemnityNotice: (duration: Text): Text =>
    say`The party that claims the indemnity must give notice of the claim within ${duration}`,
  defence: (text: Text): Text => say`The claim is defended as follows: ${text}`,
  confidentialFor: (who: Text): Text => say`This clause binds ${who}`,
  confidentialBare: (who: Text | undefined): Text =>
    say`${party(who)} must keep confidential what it learns about the other party through this agreement`,
  lasting: (duration: Text): Text => say`This duty lasts for ${duration}`,
  limitation: (who: Text | undefined, deadline: Text): Text =>
    who
      ? say`Claims of ${who} must be brought ${deadline}; after that they are time-barred`
      : say`Claims must be brought ${deadline}; after that they are time-barred`,
  audit: (who: Text | undefined, what: Text | undefined, window: Text | undefined): Text =>
    say`${party(who)} may inspect ${what ?? plain('the performance of this agreement')}${window ? say` once ${window}` : ''}`,
  auditLimit: (value: Text, window: Text | undefined): Text =>
    say`No more than ${value}${window ? say` ${window}` : ''} may take place`,
  auditNotice: (duration: Text): Text => say`An inspection must be announced at least ${duration} in advance`,
};

export const documents = {
  precedence: (list: Text): Text =>
    say`If these documents contradict each other, they take precedence in this order: ${list}`,
  thisAgreement: plain('this agreement'),
  basedOn: (list: Text): Text =>
    say`This agreement is based on ${list}, whose terms are contained in this document unless they have been replaced or dropped`,
  comesFrom: (level: Text, list: Text): Text => say`The following terms come from ${level}: ${list}`,
  replaced: (term: Text, level: Text | undefined): Text =>
    say`The term ${term}${level ? say` of ${level}` : ''} does not apply; the term of the same name in this agreement takes its place`,
  dropped: (term: Text, level: Text | undefined): Text =>
    say`The term ${term}${level ? say` of ${level}` : ''} does not apply`,
  formerly: (promise: Text): Text => say`It read: ${promise}`,
  law: (country: Text): Text => say`This agreement is governed by the law of ${country}`,
};
