import { entry } from './entry.ts';
import { maintenance } from './time-maintenance.ts';

const forCase = (situation: string) => (situation === '' ? '' : `For ${situation}: `);

/** The words of the checks `time/*`: do the times fit together? */
export const time = {
  'time/resolve-before-respond': entry<{
    priority: string;
    situation: string;
    done: string;
    limit: string;
    answer: string;
  }>()({
    severity: ['error'],
    title: 'Done no later than answered',
    message: ({ priority, situation, done, limit, answer }) =>
      `${forCase(situation)}${priority} must be ${done} within ${limit}, ` +
      `but the first answer alone may take ${answer}. The time to the end must be the longer one.`,
    roles: { answer: 'the time to the first answer' },
  }),
  'time/priority-inversion': entry<{
    situation: string;
    done: string;
    lower: string;
    better: string;
    higher: string;
    worse: string;
  }>()({
    severity: ['error'],
    title: 'The lower priority is served better',
    message: ({ situation, done, lower, better, higher, worse }) =>
      `${forCase(situation)}${lower} must be ${done} within ${better}, ` +
      `but ${higher}, which is more urgent, within ${worse}.`,
    roles: { higher: 'the higher priority' },
  }),
  'time/nobody-on-duty': entry<{
    priority: string;
    clock: string;
    desk: string;
    from: string;
    to: string;
    limit: string | undefined;
  }>()({
    severity: ['error', 'warning'],
    title: 'A clock runs while nobody is on duty',
    message: ({ priority, clock, desk, from, to, limit }) =>
      `The clock of ${priority} runs ${clock}, but ${desk} cannot be reached from ${from} to ${to}. ` +
      (limit === undefined ? 'That time counts all the same.' : `${limit} can pass before anybody is there.`),
    roles: { desk: 'who is on duty' },
  }),
  ...maintenance,
  'time/claim-before-report': entry<{ credits: string; claim: string; report: string; due: string }>()({
    severity: ['error'],
    title: 'The claim is due before the report',
    message: ({ credits, claim, report, due }) =>
      `A claim for ${credits} must be made ${claim}, but ${report}, which shows the miss, is due only ${due}.`,
    fixes: { fromReport: ({ report }: { report: string }) => `Count 30 days from ${report}` },
    roles: { report: 'when the report is due' },
  }),
  'time/impossible-dates': entry<ImpossibleDate>()({
    severity: ['error', 'warning'],
    title: 'Dates that do not fit together',
    message: (found) => dateWords(found),
  }),
  'time/escalation-order': entry<EscalationOrder>()({
    severity: ['warning'],
    title: 'Escalation steps out of order',
    message: (found) =>
      found.kind === 'order'
        ? `This step comes ${found.step} and the one before it ${found.before}: each must come later than the one before.`
        : `${forCase(found.situation)}${found.priority} is escalated for the first time ${found.step}, ` +
          `when its target (${found.limit}) has passed already.`,
    roles: { before: 'the step before', target: 'the target' },
  }),
  'time/window-vs-billing': entry<{ credits: string; judged: string; paid: string }>()({
    severity: ['warning'],
    title: 'Judged over one period, paid over another',
    message: ({ credits, judged, paid }) =>
      `${credits} is judged ${judged}, but the fee is due ${paid}: of which fee a share is paid is not said.`,
    fixes: { base: ({ judged }: { judged: string }) => `Take the share of the fee ${judged}` },
    roles: { judged: 'how it is judged', fee: 'the fee' },
  }),
  'time/pause-never-ends': entry<{ name: string; pause: string }>()({
    severity: ['warning'],
    title: 'A pause without an end',
    message: ({ name, pause }) =>
      `${name} stands still while ${pause}. Nothing says what ends this, how it is shown, or how long it may last at most.`,
    fixes: { evidence: () => 'Have it shown by the history of the ticket' },
  }),
  'time/always-paused': entry<AlwaysPaused>()({
    severity: ['error'],
    title: 'A clock that never runs',
    message: (found) => pausedWords(found),
    roles: { pause: 'what stops it' },
  }),
} as const;

type ImpossibleDate =
  | { kind: 'no such date'; date: string }
  | { kind: 'ends before it starts'; from: string; until: string }
  | { kind: 'expired'; until: string; today: string }
  | { kind: 'after the end'; what: string; date: string; until: string }
  | { kind: 'longer than the term'; what: string; length: string; from: string; until: string };

function dateWords(found: ImpossibleDate): string {
  switch (found.kind) {
    case 'no such date':
      return `There is no ${found.date} in the calendar.`;
    case 'ends before it starts':
      return `The agreement ends on ${found.until}, before it begins on ${found.from}.`;
    case 'expired':
      return `The agreement ended on ${found.until}; today is ${found.today}.`;
    case 'after the end':
      return `${found.what} is due by ${found.date}, after the agreement has ended on ${found.until}.`;
    case 'longer than the term':
      return `${found.what} (${found.length}) is longer than the agreement lasts, from ${found.from} to ${found.until}.`;
  }
}

type EscalationOrder =
  | { kind: 'order'; step: string; before: string }
  | { kind: 'late'; situation: string; step: string; priority: string; limit: string };

type AlwaysPaused =
  | { kind: 'stopped'; name: string; moment: string }
  | { kind: 'paused'; name: string; moment: string; pause: string }
  | { kind: 'closed'; name: string; calendar: string };

function pausedWords(found: AlwaysPaused): string {
  switch (found.kind) {
    case 'stopped':
      return `The clock of ${found.name} starts and stops at one moment (${found.moment}), so it never runs.`;
    case 'paused':
      return `The clock of ${found.name} starts with ${found.moment}, and just that pauses it (${found.pause}), so it never runs.`;
    case 'closed':
      return `The clock of ${found.name} runs in ${found.calendar}, which is never open.`;
  }
}
