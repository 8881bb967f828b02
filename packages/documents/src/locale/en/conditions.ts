import type { Text } from '../../contract/document.ts';
import { plain, say } from '../../contract/text.ts';

/** Under which circumstances a term applies; each reads on after "if". */
export const conditions = {
  not: (condition: Text): Text => say`it is not the case that ${condition}`,
  missed: (standard: Text, kind: 'objective' | 'support'): Text =>
    kind === 'support' ? say`a support time of ${standard} is not met` : say`the service level ${standard} is not met`,
  met: (standard: Text, kind: 'objective' | 'support'): Text =>
    kind === 'support' ? say`all support times of ${standard} are met` : say`the service level ${standard} is met`,
  repeated: (condition: Text, repetition: Text): Text => say`${condition} ${repetition}`,
  inWindow: (condition: Text, window: Text): Text => say`${condition} in ${window}`,
  dutyLate: (duty: Text, actor: Text | undefined): Text =>
    actor
      ? say`${actor} has not performed the duty ${duty} in time`
      : say`the duty ${duty} has not been performed in time`,
  dutyOpen: (duty: Text, actor: Text | undefined): Text =>
    actor
      ? say`${actor} has been asked to perform the duty ${duty} and has not yet done so`
      : say`the duty ${duty} has fallen due and has not yet been performed`,
  event: (event: Text): Text => say`the event ${event} occurs`,
  lasting: (fact: Text, duration: Text): Text => say`${fact} for ${duration}`,
  belongs: (category: Text, entry: Text): Text => say`the ${category} is ${entry}`,
  anyServiceLevel: plain('a service level'),
  serviceLevel: (standard: Text): Text => say`the service level ${standard}`,
  supportTimes: (support: Text): Text => say`a support time of ${support}`,
  plan: plain('plan'),
  priority: plain('priority'),
};
