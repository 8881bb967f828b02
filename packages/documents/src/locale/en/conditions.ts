import type { Text } from '../../contract/document.ts';
import { plain, say } from '../../contract/text.ts';

/** Under which circumstances a term applies; each reads on after "if". */
export const conditions = {
  not: (condition: Text): Text => say`it is not the case that ${condition}`,
  missed: (standard: Text, kind: 'objective' | 'support'): Text =>
    kind === 'support'
      ? say`the support times of ${standard} are not met`
      : say`the service level ${standard} is not met`,
  met: (standard: Text, kind: 'objective' | 'support'): Text =>
    kind === 'support' ? say`the support times of ${standard} are met` : say`the service level ${standard} is met`,
  repeated: (condition: Text, repetition: Text): Text => say`${condition} ${repetition}`,
  dutyLate: (duty: Text, actor: Text | undefined): Text =>
    actor
      ? say`${actor} has not performed the duty “${duty}” in time`
      : say`the duty “${duty}” has not been performed in time`,
  dutyOpen: (duty: Text, actor: Text | undefined): Text =>
    actor
      ? say`${actor} has been asked to perform the duty “${duty}” and has not yet done so`
      : say`the duty “${duty}” has fallen due and has not yet been performed`,
  limitsExceeded: (limits: Text): Text => say`the limits of ${limits} are exceeded`,
  event: (event: Text): Text => say`the event ${event} occurs`,
  happenedIn: {
    in: (event: Text, calendar: Text): Text => say`the event ${event} occurs within ${calendar}`,
    outside: (event: Text, calendar: Text): Text => say`the event ${event} occurs outside of ${calendar}`,
  },
  lasting: (fact: Text, duration: Text): Text => say`${fact} for ${duration}`,
  belongs: (category: Text, entry: Text): Text => say`the ${category} is ${entry}`,
  anyMissed: plain('a service level is not met'),
  /** Of several levels each is paid for. */
  eachMissed: {
    levels: (standards: Text): Text => say`for each of the service levels ${standards} that is not met`,
    others: (standards: Text): Text => say`for each of the following that is not met: ${standards}`,
    level: (standard: Text): Text => say`the service level ${standard}`,
    times: (support: Text): Text => say`the support times of ${support}`,
  },
  oneMissed: (standards: Text): Text => say`one of the service levels ${standards} is not met`,
  anyExceeded: plain('a service level is exceeded'),
  exceeded: (standards: Text): Text => say`the service level ${standards} is exceeded`,
  oneExceeded: (standards: Text): Text => say`one of the service levels ${standards} is exceeded`,
  plan: plain('plan'),
  priority: plain('priority'),
};
