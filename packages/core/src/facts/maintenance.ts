import type { Condition, Id, Limit, Maintenance, Objective, PeriodUnit, Window } from '../model/index.ts';
import { fixedSeconds, isInteger } from '../quantity/index.ts';
import { compileCalendar, type CompiledCalendar, type Period } from '../time/index.ts';
import { compiledCalendar } from './budgets.ts';
import type { Facts } from './facts.ts';
import { serviceOf } from './objectives.ts';
import { holdsIn } from './in-case.ts';
import { valueIn, type Case } from './values.ts';

/** Whether its time is known beforehand: by notice, or because it has a fixed window. */
export const isAnnounced = (maintenance: Maintenance): boolean =>
  maintenance.notice !== undefined || hasHours(maintenance);

const hasHours = ({ windows, during }: Maintenance): boolean => windows.length > 0 || during !== undefined;

/** Whether something says how much time it may take; a limit that cannot be read is taken as one. */
export function isBounded(facts: Facts, maintenance: Maintenance): boolean {
  const values = limitsOf(maintenance).map(({ value }) => valueIn(facts, value) ?? value);
  return hasHours(maintenance) || values.some(({ kind }) => kind === 'duration' || kind === 'hole' || kind === 'table');
}

/** What maintenance does to an objective: its time is left out, or counts as downtime. */
export interface Applied {
  readonly excluded: readonly Maintenance[];
  readonly counted: readonly Maintenance[];
}

/**
 * Left out is what the objective names, and what says itself that it does not count as downtime. Counted is what says so itself;
 * and what nothing in the agreement leaves out, if there is but one service that it can belong to.
 */
export function maintenanceFor(facts: Facts, objective: Objective): Applied {
  const named = new Set(objective.excluding);
  const excluded: Maintenance[] = [];
  const counted: Maintenance[] = [];
  for (const maintenance of facts.agreement.maintenance) {
    const { id, countsAs } = maintenance;
    if (named.has(id)) (countsAs === 'down' ? counted : excluded).push(maintenance);
    else if (countsAs === 'down') counted.push(maintenance);
    else if (countsAs === undefined && !facts.once(namedAnywhere).has(id) && facts.once(isOneService)) {
      counted.push(maintenance);
    }
  }
  return { excluded, counted };
}

const namedAnywhere = ({ agreement }: Facts): ReadonlySet<Id> =>
  new Set(agreement.objectives.flatMap(({ excluding }) => excluding));

const isOneService = (facts: Facts): boolean =>
  new Set(facts.agreement.objectives.map((objective) => serviceOf(facts, objective))).size <= 1;

/** The conditions under which it is agreed: of the whole, then of each window. */
export const conditionsOfMaintenance = ({ when, windows }: Maintenance): readonly (Condition | undefined)[] => [
  when,
  ...windows.map((window) => window.when),
];

/** What a case does not decide may hold. */
export const isOpenIn = (when: Condition | undefined, theCase: Case): boolean => holdsIn(when, theCase) !== false;

/** A period that is judged; the seconds are those of the service hours. */
export interface JudgedPeriod extends Pick<Period, 'start' | 'end' | 'days'> {
  readonly seconds: number;
}

/**
 * The most time that it may take in a period of a window, in seconds of the service hours, in a case; undefined if nothing
 * limits it.
 */
export function mostOf(
  facts: Facts,
  maintenance: Maintenance,
  window: Window,
  serviceHours: Id | undefined,
  theCase: Case,
): (period: JudgedPeriod) => number | undefined {
  if (!isOpenIn(maintenance.when, theCase)) return () => 0;
  const limits = limitsOf(maintenance).map((limit) => limitOf(facts, limit, window));
  const all = [...limits, openTimeOf(facts, maintenance, serviceHours, theCase)].filter((each) => each !== undefined);
  return (period) => {
    const least = all.reduce((sum, mostIn) => Math.min(sum, mostIn(period) ?? Infinity), Infinity);
    return least === Infinity ? undefined : Math.min(least, period.seconds);
  };
}

/** Everything that it may take at most. */
export const limitsOf = ({ limit, furtherLimits }: Maintenance): readonly Limit[] => [
  ...(limit ? [limit] : []),
  ...furtherLimits,
];

/** What the stated maximum allows in a period: once for each of its own periods that can touch it. */
function limitOf(facts: Facts, { value, each }: Limit, window: Window) {
  const said = valueIn(facts, value);
  const seconds = said?.kind === 'duration' ? fixedSeconds(said.duration.iso) : undefined;
  if (!seconds || !isInteger(seconds) || !each) return undefined;
  const most = Number(seconds.n);
  return ({ days }: JudgedPeriod): number | undefined => {
    const times = timesIn(each, days, window);
    return times === undefined ? undefined : most * times;
  };
}

const MONTHS: Readonly<Partial<Record<PeriodUnit, number>>> = { month: 1, quarter: 3, year: 12 };
const SHORTEST_DAYS: Readonly<Partial<Record<PeriodUnit, number>>> = {
  day: 1,
  week: 7,
  month: 28,
  quarter: 90,
  year: 365,
};

/** How many periods of a limit can touch one that is judged; undefined where a limit has no periods. */
function timesIn(each: Window, days: number, judged: Window): number | undefined {
  if (each.kind === 'term') return 1;
  if (each.kind !== 'each') return undefined;
  const [own, other] = [MONTHS[each.unit], judged.kind === 'each' ? MONTHS[judged.unit] : undefined];
  if (own !== undefined && other !== undefined && judged.kind === 'each' && judged.flavour === each.flavour) {
    const ratio = (other * judged.count) / (own * each.count);
    if (Number.isInteger(ratio) || Number.isInteger(1 / ratio)) return Math.max(1, ratio);
  }
  // To touch k periods a stretch needs a day of the first and of the last one and all days between: 31 days touch six weeks.
  const shortest = (SHORTEST_DAYS[each.unit] ?? NaN) * each.count;
  return shortest > 0 ? Math.floor(Math.max(0, days - 2) / shortest) + Math.min(days, 2) : undefined;
}

/** What the fixed hours hold in a period, as far as it is time in service hours. */
function openTimeOf(facts: Facts, maintenance: Maintenance, serviceHours: Id | undefined, theCase: Case) {
  const open = maintenance.windows.map(({ when }) => isOpenIn(when, theCase));
  const own = maintenance.windows.length > 0 ? compiledWindows(facts, maintenance, open) : undefined;
  const calendars = [own, compiledCalendar(facts, maintenance.during)].filter((each) => each !== undefined);
  if (calendars.length === 0) return undefined;
  const service = compiledCalendar(facts, serviceHours);
  const openIn = (hours: CompiledCalendar, { start, end }: JudgedPeriod) =>
    service
      ? hours.openings(start, end).reduce((sum, open) => sum + service.businessTime(open.start, open.end), 0)
      : hours.businessTime(start, end);
  return (period: JudgedPeriod) => calendars.reduce((sum, hours) => sum + openIn(hours, period), 0);
}

/** Those of the windows that are open in a case. */
function compiledWindows(facts: Facts, { id, windows }: Maintenance, open: readonly boolean[]): CompiledCalendar {
  const known = facts.once(windowCalendars);
  const key = [id, ...open].join(' ');
  let made = known.get(key);
  if (!made) {
    const hours = windows.filter((_, index) => open[index]);
    const spec = { always: false, hours, holidays: [], exceptions: [] };
    known.set(key, (made = compileCalendar(spec, { zone: facts.agreement.zone })));
  }
  return made;
}

const windowCalendars = (): Map<string, CompiledCalendar> => new Map();
