import type { Agreement, Id, Metric, Sentence, Window } from '../model/index.ts';
import { fixedSeconds, tryShare, type Rational } from '../quantity/index.ts';
import {
  allowedSeconds,
  compileCalendar,
  periodLengths,
  type CompiledCalendar,
  type PeriodLength,
  type PeriodLengths,
  type Term,
  type WindowContext,
} from '../time/index.ts';
import type { Facts } from './facts.ts';
import { metricOf } from './objectives.ts';
import { anyCase, valueIn, type Case } from './values.ts';

/** What the windows of an agreement need to know of it in order to have dates. */
export const windowContext = (facts: Facts): WindowContext => facts.once(context);

const context = ({ agreement }: Facts): WindowContext => ({
  zone: agreement.zone,
  term: termOf(agreement),
  fiscalYearStarts: agreement.fiscalYearStarts,
});

const termOf = ({ effective: { from, fromTime, until, untilTime } = {} }: Agreement): Term => ({
  from,
  fromTime,
  until,
  untilTime,
});

/** A calendar of the agreement that can be asked; undefined if there is none of that name. */
export function compiledCalendar(facts: Facts, id: Id | undefined): CompiledCalendar | undefined {
  const spec = facts.find('calendars', id);
  const compiled = facts.once(compiledCalendars);
  if (!spec || compiled.has(spec.id)) return spec && compiled.get(spec.id);
  const made = compileCalendar(spec, { holidays: facts.holidays, zone: facts.agreement.zone });
  compiled.set(spec.id, made);
  return made;
}

const compiledCalendars = (): Map<Id, CompiledCalendar> => new Map();

/** All the lengths that the periods of a window can have, in all hours or in those of a calendar. */
export function lengthsOf(facts: Facts, window: Window, calendar?: Id): PeriodLengths {
  const { origin: _, ...plain } = window;
  const key = JSON.stringify([plain, calendar, windowContext(facts)]);
  // Without a calendar the lengths follow from the key alone: most agreements share them.
  const known = calendar === undefined ? sharedLengths : facts.once(ownLengths);
  const before = known.get(key);
  if (before) return before;
  const lengths = countable(periodLengths(plain, windowContext(facts), compiledCalendar(facts, calendar)));
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, lengths);
  return lengths;
}

/** Without lengths that no number of seconds says exactly: nobody means a month of 10^15 days. */
function countable(found: PeriodLengths): PeriodLengths {
  const lengths = found.lengths.filter(({ seconds }) => Number.isSafeInteger(seconds));
  return lengths.length === found.lengths.length
    ? found
    : { ...found, lengths, shortest: lengths[0], longest: lengths.at(-1) };
}

const MOST_KEPT = 1000;
const sharedLengths = new Map<string, PeriodLengths>();
const ownLengths = (): Map<string, PeriodLengths> => new Map();

/** What may be down in a period of one length, in exact seconds. */
export interface PeriodBudget extends PeriodLength {
  readonly allowed: Rational;
}

/** The downtime that one sentence allows. */
export interface Budget {
  readonly metric: Metric;
  /** From the shortest period to the longest. */
  readonly rows: readonly PeriodBudget[];
  readonly shortest: PeriodBudget;
  readonly longest: PeriodBudget;
}

/**
 * What a sentence about availability or downtime allows to be down in its window, in the service hours of its metric; in the case
 * at hand where the target depends on a table. Undefined for other sentences, and where window or target are not known.
 */
export function budgetOf(facts: Facts, sentence: Sentence, theCase: Case = anyCase): Budget | undefined {
  const metric = metricOf(facts, sentence.figure);
  const allowed = allowance(facts, sentence, theCase);
  if (!metric || metric.observation?.kind !== 'availability' || !allowed || !sentence.window) return undefined;
  const { lengths } = lengthsOf(facts, sentence.window, metric.during);
  const rows = lengths.map((length) => ({ ...length, allowed: allowed(length.seconds) }));
  const [shortest, longest] = [rows[0], rows.at(-1)];
  return shortest && longest && { metric, rows, shortest, longest };
}

/** The seconds that a sentence about availability or downtime allows to be down, by the seconds of the period. */
export function allowance(facts: Facts, { figure, comparison, value, range }: Sentence, theCase: Case) {
  const target = valueIn(facts, value, theCase);
  if (range) return undefined;
  if (figure.measure === 'downtime') {
    const upper = comparison === '<=' || comparison === '<' || comparison === '=';
    const seconds = target?.kind === 'duration' && upper ? fixedSeconds(target.duration.iso) : undefined;
    return seconds && (() => seconds);
  }
  const lower = comparison === '>=' || comparison === '>' || comparison === '=';
  const isShare = figure.measure === 'value' || figure.measure === 'availability';
  const share = target?.kind === 'percent' && isShare && lower ? tryShare(target.value) : undefined;
  return share && ((seconds: number) => allowedSeconds(share, seconds));
}
