import { entry } from './entry.ts';

const lists = new Intl.ListFormat('en-GB');
const forCase = (situation: string) => (situation === '' ? '' : `For ${situation}: `);

/** The words of the checks `logic/*`: does the agreement contradict itself? */
export const logic = {
  'logic/contradiction': entry<{ situation: string; first: string; second: string | undefined }>()({
    severity: ['error'],
    title: 'Terms that cannot both hold',
    message: ({ situation, first, second }) =>
      second === undefined
        ? `${forCase(situation)}“${first}” can never hold, since no number lies in that range.`
        : `${forCase(situation)}“${first}” and “${second}” cannot both hold.`,
    roles: { other: 'the other term' },
  }),
  'logic/dead-term': entry<{ name: string; why: DeadReason; condition: string }>()({
    severity: ['warning'],
    title: 'A condition that can never hold',
    message: ({ name, why, condition }) => `${name}: a condition can never hold, since ${deadWords[why](condition)}.`,
  }),
  'logic/loose-link': entry<
    | { kind: 'duty'; duty: string; other: string }
    | { kind: 'effect'; relief: string }
    | { kind: 'credits'; relief: string; targets: string }
    | { kind: 'time'; relief: string; targets: string }
  >()({
    severity: ['warning', 'info'],
    title: 'A duty or a relief that leads nowhere',
    message: (found) => {
      switch (found.kind) {
        case 'duty':
          return `Nothing depends on ${found.duty}: whether it is done or not, no clock, no credit and no right of ${found.other} changes.`;
        case 'effect':
          return `${found.relief} relieves nobody: it does not say what it pauses or excuses, and nothing names it.`;
        case 'credits':
          return `${found.relief} lifts no credits: none are paid for ${found.targets}, and a miss stays a miss.`;
        case 'time':
          return `${found.relief} extends nothing: ${found.targets} has no time that could be longer.`;
      }
    },
    fixes: {
      consequence: ({ side }: { side: string }) => `Say that ${side} bears what this causes`,
      effect: ({ effect }: { effect: string }) => `Say what it does: ${effect}`,
      excuse: () => 'Excuse the miss instead',
    },
  }),
  'logic/case-overlap': entry<{ category: string; entries: readonly string[]; example: string | undefined }>()({
    severity: ['warning'],
    title: 'Cases that overlap, or that belong nowhere',
    message: ({ category, entries, example }) => {
      const [first, second] = entries;
      return first === undefined
        ? `${category} has no entry for some cases${example === undefined ? '' : `, for example for ${example}`}.`
        : `${first} and ${second} of ${category} can be the case at once${example === undefined ? '' : `, for example at ${example}`}.`;
    },
    roles: { other: 'the other entry' },
  }),
  'logic/implied': entry<{ weak: string; strong: string; name: string }>()({
    severity: ['info'],
    title: 'A promise that another one already contains',
    message: ({ weak, strong, name }) => `“${weak}” adds nothing: “${strong}” (${name}) already promises it.`,
    roles: { stronger: 'the promise that contains it' },
  }),
  'logic/weaker-than-parent': entry<{ level: string; former: string; now: string | undefined }>()({
    severity: ['error'],
    title: 'Weaker than the level it is based on',
    message: ({ level, former, now }) =>
      now === undefined
        ? `${level} also promises “${former}”. It is left out here without saying that it no longer holds.`
        : `${level} promises “${former}”. “${now}” is weaker and does not say that it takes its place.`,
    fixes: {
      replaces: () => 'Say that it replaces the former term',
      drops: () => 'Say that the former term no longer holds',
    },
    roles: { former: 'the term of the lower level' },
  }),
  'logic/plan-order': entry<PlanOrder>()({
    severity: ['warning'],
    title: 'Plans in the wrong order',
    message: (found) =>
      found.kind === 'same'
        ? `${lists.format(found.plans)} promise the same in everything that depends on the plan.`
        : `${found.promise}: ${found.cheaper} gets ${found.better}, but ${found.dearer} only ${found.worse}.`,
    roles: { dearer: 'the dearer plan', other: 'the other plan' },
  }),
  'logic/quota-order': entry<{ operation: string; plan: string; long: string; short: string }>()({
    severity: ['warning'],
    title: 'A quota that a shorter one already exceeds',
    message: ({ operation, plan, long, short }) =>
      `${operation}${plan === '' ? '' : ` on ${plan}`}: ${long} is less than ${short} allows, ` +
      `so the shorter quota can never be used in full more than once.`,
    roles: { short: 'the quota over the shorter period' },
  }),
  'logic/beyond-dependencies': entry<{
    situation: string;
    promise: string;
    service: string;
    path: string;
    product: string;
  }>()({
    severity: ['warning'],
    title: 'More availability than what it depends on',
    message: ({ situation, promise, service, path, product }) =>
      `${forCase(situation)}“${promise}” is more than what ${service} depends on guarantees: ` +
      `${path}, together ${product}.`,
    roles: { dependency: 'what it depends on' },
  }),
  'logic/underpinning-time': entry<UnderpinningTime>()({
    severity: ['warning'],
    title: 'The underpinning contract is slower than the promise',
    message: (found) =>
      found.kind === 'time'
        ? `${found.promise} is promised, but what the service rests on may take longer: ${found.path}.`
        : `The clock of ${found.priority} runs ${found.clock}, but ${found.underpinning}, on which ` +
          `${found.service} rests, is there in ${found.hours} only.`,
    roles: { underpinning: 'what it rests on' },
  }),
  'logic/cycle': entry<{ kind: 'service' | 'plan' | 'metric' | 'level'; path: readonly string[] }>()({
    severity: ['error'],
    title: 'A circle',
    message: ({ kind, path }) => `${cycleWords[kind]} in a circle: ${path.join(' → ')}.`,
    roles: { member: 'also in the circle' },
  }),
  'logic/wrong-party': entry<WrongParty>()({
    severity: ['error'],
    title: 'The wrong party',
    message: (found) => wrongPartyWords[found.kind](found),
  }),
  'logic/duty-incomplete': entry<{ duty: string; text: string; missing: readonly DutyPart[] }>()({
    severity: ['warning'],
    title: 'A duty that lacks who, when or from when',
    message: ({ duty, text, missing }) =>
      `${duty}: “${text}” does not say ${lists.format(missing.map((part) => dutyWords[part]))}.`,
    fixes: { always: () => 'Say that it holds at all times' },
  }),
  'logic/no-standard': entry<{ service: string }>()({
    severity: ['warning'],
    title: 'A service without a standard',
    message: ({ service }) => `Nothing measurable is promised for ${service}.`,
  }),
  'logic/matrix-hole': entry<MatrixHole>()({
    severity: ['warning', 'error'],
    title: 'A table with a hole, or with two answers',
    message: (found) => matrixWords(found),
    fixes: { none: () => 'Write that nothing is promised' },
    roles: { first: 'said first here' },
  }),
  'logic/stale-acceptance': entry<{ code: string }>()({
    severity: ['warning'],
    title: 'An acceptance that no longer matches anything',
    message: ({ code }) => `${code} is accepted here, but there is no such finding any more.`,
    fixes: { remove: () => 'Remove the acceptance' },
  }),
} as const;

type DeadReason =
  | 'contradicts itself'
  | 'out of range'
  | 'more than there are'
  | 'longer than the term'
  | 'no such tickets'
  | 'no such entry';
const deadWords: Readonly<Record<DeadReason, (condition: string) => string>> = {
  'contradicts itself': () => 'it contradicts itself',
  'out of range': (condition) => `${condition} is outside of what that figure can be`,
  'more than there are': (condition) => `${condition} is more often than there are periods`,
  'longer than the term': (condition) => `${condition} is longer than the agreement lasts`,
  'no such tickets': (priority) => `nothing that they are paid for has tickets of priority ${priority}`,
  'no such entry': (condition) => `“${condition}” names nothing that is declared`,
};

type PlanOrder =
  | { kind: 'same'; plans: readonly string[] }
  | { kind: 'order'; promise: string; cheaper: string; better: string; dearer: string; worse: string };

type UnderpinningTime =
  | { kind: 'time'; promise: string; path: string }
  | { kind: 'hours'; priority: string; clock: string; service: string; underpinning: string; hours: string };

const cycleWords = {
  service: 'Services depend on each other',
  plan: 'Plans include each other',
  metric: 'Metrics are made of each other',
  level: 'Agreements are based on each other',
} as const;

interface WrongParty {
  kind: 'itself' | 'may' | 'pays' | 'bears';
  name: string;
  /** Who fails, or owes itself. */
  party: string;
  other: string;
  /** What follows, in the words of the agreement. */
  text: string;
}
const wrongPartyWords: Readonly<Record<WrongParty['kind'], (found: WrongParty) => string>> = {
  itself: ({ name, party }) => `${name}: ${party} is on both sides and would owe it to itself.`,
  may: ({ name, party, text }) => `${name}: if ${party} fails, it is ${party} itself that may “${text}”.`,
  pays: ({ name, party, other }) => `${name}: if ${party} fails, it is ${other} that pays.`,
  bears: ({ name, party, other, text }) => `${name}: if ${party} fails, it is ${other} that bears “${text}”.`,
};

type DutyPart = 'actor' | 'deadline' | 'trigger';
const dutyWords: Readonly<Record<DutyPart, string>> = {
  actor: 'who must do it',
  deadline: 'by when',
  trigger: 'from which moment its time counts',
};

type MatrixHole =
  | { kind: 'empty'; table: string; cells: readonly string[]; more: number }
  | { kind: 'target'; support: string; priority: string; step: string }
  | { kind: 'twice'; table: string; entry: string }
  | { kind: 'unknown'; table: string; entry: string; category: string };

function matrixWords(found: MatrixHole): string {
  switch (found.kind) {
    case 'empty': {
      const cells = lists.format(found.more > 0 ? [...found.cells, `${found.more} more`] : found.cells);
      return `${found.table} has no value for ${cells}. Write “-” where nothing is promised.`;
    }
    case 'target':
      return `${found.support} says nothing about “${found.step}” for ${found.priority}. Write “-” where nothing is promised.`;
    case 'twice':
      return `${found.table} says twice what holds for ${found.entry}.`;
    case 'unknown':
      return `${found.table} has a value for ${found.entry}, which is no ${found.category}.`;
  }
}
