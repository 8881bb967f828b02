import { countedWords } from '@sla-lang/core';
import type { Text } from '../../contract/document.ts';
import { plain, say } from '../../contract/text.ts';

/** The promised levels and what they leave room for. */
export const standards = {
  heading: plain('Service levels'),
  intro: (provider: Text | undefined): Text =>
    provider
      ? say`${provider} must meet the following service levels`
      : plain('The following service levels must be met'),
  head: {
    standard: plain('Service level'),
    measured: plain('What is measured'),
    level: plain('Required level'),
    window: plain('Period'),
    condition: plain('Applies if'),
  },
  eachCase: plain('each single value'),
  always: plain('always'),
  all: plain('All parts of this service level must be met'),
  excluding: (list: Text): Text => say`What falls under the following does not count: ${list}`,
  stated: (values: Text): Text => say`The parties state for explanation that this corresponds to ${values}`,
  statedIn: (value: Text, period: Text): Text => say`${value} in ${period}`,
  statedPeriod: {
    days: (unit: Text, days: number): Text => say`a ${unit} of ${countedWords(String(days), 'days')}`,
    length: (length: Text): Text => say`a period of ${length}`,
    unit: (unit: Text): Text => say`a ${unit}`,
  },
  strength: {
    aim: plain('This service level is an aim and not a binding commitment'),
    'best effort': plain('The party that promises this service level must use its best efforts to meet it'),
    'commercially reasonable': plain(
      'The party that promises this service level must use commercially reasonable efforts to meet it',
    ),
  },
  requiredByLaw: (law: Text): Text => say`This service level is required by law: ${law}`,
  breachOnly: (repetition: Text): Text => say`It is breached only if it is not met ${repetition}`,
  complianceCost: (amount: Text): Text => say`The cost of meeting this service level is stated as ${amount}`,
  when: (condition: Text): Text => say`This service level applies if ${condition}`,
  notes: plain('Further terms of the service levels'),

  downtime: {
    heading: plain('Allowed downtime'),
    intro: plain(
      'The following table states how much downtime each service level allows in a period of the length stated. It serves as an explanation; the service level itself decides',
    ),
    standard: plain('Service level'),
    window: plain('Period'),
    /** `clock` is 1 where the clock is put back in the period, which makes it longer, and -1 where it is put forward. */
    length: (days: number, clock: number): Text =>
      plain(
        `${countedWords(String(days), 'days')}${clock > 0 ? ', clock put back' : clock < 0 ? ', clock put forward' : ''}`,
      ),
    shortest: plain('Shortest period'),
    longest: plain('Longest period'),
    ofHours: (allowed: Text, hours: Text): Text => say`${allowed} of ${hours}`,
    within: (window: Text, calendar: Text): Text => say`${window}, within ${calendar}`,
  },
  effective: {
    heading: plain('Effective guarantee'),
    intro: plain(
      'The following table states what these service levels come to when everything that does not count takes all the time that it may. It serves as an explanation; the service level itself decides',
    ),
    promised: plain('Promised'),
    counts: plain('Time that counts'),
    ofAllTime: plain('Of all time'),
    taken: plain('What does not count'),
    days: (share: Text, days: number): Text => say`${share} of ${countedWords(String(days), 'days')}`,
    outside: (time: string, calendar: Text): Text => say`${time} outside of ${calendar}`,
    takes: (time: string, part: Text): Text => say`${time} for ${part}`,
    unlimited: (part: Text): Text => say`${part}, without a limit`,
  },
};

export const support = {
  heading: (name: Text): Text => say`Support: ${name}`,
  starts: (moment: Text): Text => say`The time limits run from ${moment}`,
  stops: (moment: Text): Text => say`They end with ${moment}`,
  stepStarts: (step: Text, moment: Text): Text => say`For ${step} they run from ${moment}`,
  stepStops: (step: Text, moment: Text): Text => say`For ${step} they end with ${moment}`,
  pausedBy: (relief: Text): Text => say`The clock stands still while the relief ${relief} applies`,
  pausedWhile: (fact: Text): Text => say`The clock stands still while ${fact}`,
  reopened: {
    continues: (within: Text | undefined): Text =>
      say`A case that is reopened${within ? say` within ${within}` : ''} continues, and its time runs on`,
    new: (within: Text | undefined): Text =>
      say`A case that is reopened${within ? say` within ${within}` : ''} counts as a new case`,
  },
  reclassified: {
    continues: (within: Text | undefined): Text =>
      say`If the priority of a case changes${within ? say` within ${within}` : ''}, the new time limits count from its original start`,
    new: (within: Text | undefined): Text =>
      say`If the priority of a case changes${within ? say` within ${within}` : ''}, the new time limits count from the change`,
  },
  rests: (rest: Text, work: Text): Text =>
    say`Whoever has worked on a case for ${work} without a break may rest for ${rest}, during which the clock stands still`,
  priorityFrom: (table: Text): Text => say`The priority of a case is the one given in ${table}`,
  intro: plain('The following time limits apply to each priority'),
  head: {
    priority: plain('Priority'),
    meaning: plain('Meaning'),
    clock: plain('Clock'),
    metFor: plain('To be met for'),
  },
  step: {
    respond: plain('Response'),
    update: plain('Update'),
    workaround: plain('Workaround'),
    restore: plain('Restoration'),
    resolve: plain('Resolution'),
  },
  metFor: (percent: Text, window: Text | undefined): Text =>
    say`${percent} of the cases${window ? say` ${window}` : ''}`,
  metForEach: plain('every case'),
  alwaysClock: plain('no clock stated'),
  noTarget: plain('no commitment'),

  escalationIntro: (what: Text | undefined): Text =>
    what ? say`A case of ${what} is escalated as follows` : plain('A case is escalated as follows'),
  priorityOf: (priority: Text, support: Text | undefined): Text =>
    support ? say`priority ${priority} under ${support}` : say`priority ${priority}`,
  at: (percent: Text, to: Text): Text => say`when ${percent} of the time limit has passed, to ${to}`,
  after: (duration: Text, to: Text): Text => say`after ${duration}, to ${to}`,
};
