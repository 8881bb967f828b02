import { entry } from './entry.ts';

const openCases = {
  'no data': 'no data for a time',
  'no events': 'nothing to count at all (0 of 0)',
  'excluded time': 'excluded time',
} as const;
const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** The words of the checks on how something is measured, and by whom. */
export const measurableMethod = {
  'measurable/no-method': entry<{ metric: string; objectives: string; many: boolean }>()({
    severity: ['error', 'warning'],
    title: 'Nothing says how it is measured',
    message: ({ metric, objectives, many }) =>
      `${metric} has neither a source nor a rule for what is good or bad, so two people can measure it and get two figures.${
        objectives === '' ? '' : ` ${objectives} ${many ? 'rest' : 'rests'} on it.`
      }`,
    fixes: { source: () => 'Name the source' },
    roles: { objective: 'rests on this metric' },
  }),
  'measurable/no-measurer': entry<{ metric: string }>()({
    severity: ['warning'],
    title: 'Nobody is named to measure',
    message: ({ metric }) => `Nobody is named who measures ${metric}.`,
    fixes: { measurer: ({ party }: { party: string }) => `Let ${party} measure it` },
  }),
  'measurable/no-population': entry<{
    name: string;
    what: 'share' | 'ratio' | 'readings' | 'figure';
    percent: string;
  }>()({
    severity: ['error'],
    title: 'A share of what?',
    message: ({ name, what, percent }) => {
      switch (what) {
        case 'share':
          return `${name} is a share, but does not say of which events.`;
        case 'ratio':
          return `${name} is a ratio, but does not say of what to what.`;
        case 'readings':
          return `${name} speaks of ${percent} of the readings, but not of which: each request, each minute, each probe?`;
        case 'figure':
          return `${name} speaks of ${percent}, but does not say of which events.`;
      }
    },
    fixes: { population: () => 'Insert the events that are counted', probe: () => 'Say how often it is read' },
  }),
  'measurable/no-clock': entry<{ name: string; limits: string; missing: 'clock' | 'calendar' }>()({
    severity: ['error'],
    title: 'No clock for a time limit',
    message: ({ name, limits, missing }) =>
      missing === 'clock'
        ? `${name} sets time limits (${limits}) without a clock: do nights and weekends count, or the hours of which calendar?`
        : `${name} counts in business time (${limits}), but nothing says which days and hours that is.`,
    fixes: {
      clock: ({ calendar }: { calendar: string }) => `Count in the hours of ${calendar}`,
      businessDays: ({ calendar }: { calendar: string }) => `Let business days mean ${calendar}`,
    },
    roles: { limit: 'also without a clock' },
  }),
  'measurable/no-time-zone': entry<{
    name: string;
    many: boolean;
    what: 'hours' | 'unknown zone' | 'region';
    zone: string;
  }>()({
    severity: ['error', 'warning'],
    title: 'Hours without a time zone',
    message: ({ name, many, what, zone }) => {
      switch (what) {
        case 'hours':
          return `${name} ${many ? 'have' : 'has'} hours of the day, but nothing says in which time zone.`;
        case 'unknown zone':
          return `${name} is in the time zone ${zone}, which the IANA database does not know.`;
        case 'region':
          return `${name} speaks of holidays without saying of which country or region.`;
      }
    },
    fixes: { zone: ({ zone }: { zone: string }) => `Set the time zone to ${zone}` },
    roles: { hours: 'also without a time zone' },
  }),
  'measurable/missing-data': entry<{ metric: string; cases: readonly (keyof typeof openCases)[] }>()({
    severity: ['warning'],
    title: 'Time without a verdict',
    message: ({ metric, cases }) =>
      `${metric} does not say how it counts when there is ${either.format(cases.map((each) => openCases[each]))}.`,
    fixes: { rules: ({ clauses }: { clauses: string }) => `Add: ${clauses}` },
  }),
  'measurable/start-stop': entry<{ name: string; which: 'start' | 'stop' | 'start and stop'; event: string }>()({
    severity: ['error'],
    title: 'A duration without a beginning or an end',
    message: ({ name, which, event }) =>
      event === ''
        ? `Nothing says what makes the clock of ${name} ${which}.`
        : `${name} hangs on the event ${event}, but nothing says what that event is.`,
    fixes: { events: ({ which }: { which: string }) => `Insert what makes it ${which}` },
    roles: { use: 'hangs on this event' },
  }),
  'measurable/one-sided-sight': entry<{
    name: string;
    party: string;
    other: string;
    what: 'event' | 'metric' | 'excuse';
  }>()({
    severity: ['warning'],
    title: 'Only one side can see it',
    message: ({ name, party, other, what }) => {
      switch (what) {
        case 'event':
          return `Money or a right hangs on “${name}”, but only ${party} can see it and owes ${other} no evidence.`;
        case 'metric':
          return `Money or a right hangs on ${name}, but only ${party} sees its data and owes ${other} no evidence.`;
        case 'excuse':
          return `${name} excuses ${party}, but only ${party} can see it and owes ${other} no evidence.`;
      }
    },
    fixes: { evidence: ({ other }: { other: string }) => `Let ${other} have the evidence` },
    roles: { consequence: 'what hangs on it' },
  }),
  'measurable/judge-in-own-case': entry<{ metric: string; party: string; other: string }>()({
    severity: ['warning'],
    title: 'Who pays also measures',
    message: ({ metric, party, other }) =>
      `${party} measures ${metric} and pays when it is bad. Its data alone decides: ${other} can neither see them nor dispute them.`,
    fixes: { dispute: ({ other }: { other: string }) => `Add a way to dispute it, and evidence for ${other}` },
    roles: { credits: 'what is paid' },
  }),
} as const;
