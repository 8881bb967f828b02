import { valueIn, type Case } from '../facts/index.ts';
import type { Duration, Priority, Support, Target } from '../model/index.ts';
import type { Stretch } from '../time/index.ts';
import { inTime, limitOn, type InTime, type Limit } from './clock.ts';
import { countedFrom } from './cut-offs.ts';
import { about, type Look } from './look.ts';
import { millis, stretch } from './moments.ts';
import type { Ticket } from './observations.ts';
import type { Millis } from './steps.ts';

type Step = Target['step'];

/** In the order in which they happen to a ticket. */
const STEPS: readonly Step[] = ['respond', 'update', 'workaround', 'restore', 'resolve'];

/** A priority of a support, with the time until which its tickets have been observed. */
export interface Desk {
  readonly support: Support;
  readonly priority: Priority;
  readonly until: Millis | undefined;
  readonly case: Case;
  /** Judge this step only. */
  readonly step?: Step | undefined;
}

/**
 * Whether a ticket was in time: in all the limits of its priority. A ticket that was opened again and counts as new is a second
 * one, of which only the last limit is judged.
 */
export function judgeTicket(look: Look, desk: Desk, ticket: Ticket): readonly boolean[] {
  const targets = desk.priority.targets
    .filter(({ step }) => desk.step === undefined || step === desk.step)
    .flatMap((target) => limitedTo(look, desk, target));
  const start = countedFrom(look, desk.support.starts, millis(ticket.started), desk.priority.clock);
  const pauses = pausesOf(look, desk, ticket);
  const last = lastStep(desk.priority);
  const again = targets.some(({ step }) => step === last) ? reopened(look, desk, ticket, last) : NOT_REOPENED;
  const met = targets.map(({ step, limit }) => {
    const stands = step === last ? [...pauses, ...again.between] : pauses;
    const end = step === last ? (again.end ?? endOf(desk, ticket, step)) : endOf(desk, ticket, step);
    return step === 'update'
      ? updated(look, desk, ticket, limit, start, stands)
      : done(look, desk, ticket, limit, { start, end: end ?? Infinity }, stands);
  });
  const anew = again.anew.flatMap((span) =>
    targets.filter(({ step }) => step === last).map(({ limit }) => done(look, desk, ticket, limit, span, pauses)),
  );
  return [met.every(Boolean), ...anew];
}

interface LimitedStep {
  readonly step: Step;
  readonly limit: Limit;
}

/** The limit of a target in the case at hand; none where nothing is promised. */
function limitedTo(
  look: Look,
  { support, priority, case: theCase }: Desk,
  { step, value, origin }: Target,
): LimitedStep[] {
  const found = valueIn(look.facts, value, new Map([...theCase, ['priority', priority.id]]));
  switch (found?.kind) {
    case 'none':
    case 'best effort':
    case 'unlimited':
      return [];
    case 'duration':
      return [{ step, limit: ticketLimit(look, support, found.duration, priority.clock) }];
    default:
      return look.reading.stop(about('no limit', support, origin));
  }
}

/** A priority that names no clock leaves open whether its limits run at night, unless they name one themselves. */
function ticketLimit(look: Look, support: Support, duration: Duration, clock: string | undefined): Limit {
  if (clock === undefined && duration.clock === 'elapsed') return look.reading.stop(about('no clock', support));
  return limitOn(look, support, duration, clock);
}

const lastStep = ({ targets }: Priority): Step | undefined =>
  STEPS.findLast((step) => targets.some((target) => target.step === step));

/** The moment of a step; the last one stops at the moment that the support names. */
function endOf(desk: Desk, ticket: Ticket, step: Step): Millis | undefined {
  const moments = {
    respond: ticket.responded,
    workaround: ticket.workaround,
    restore: ticket.restored,
    resolve: ticket.resolved,
  };
  const own = step === 'update' ? undefined : moments[step];
  const isLast = step === lastStep(desk.priority);
  const text = isLast && desk.support.stops ? (ticket.stopped ?? own) : (own ?? (isLast ? ticket.stopped : undefined));
  return text === undefined ? undefined : millis(text);
}

/** Whether a step was in time. One that nobody noted was done by the time of a later one, and is late once its time is over. */
function done(
  look: Look,
  desk: Desk,
  ticket: Ticket,
  limit: Limit,
  span: Stretch,
  pauses: readonly Stretch[],
): boolean {
  let { end } = span;
  if (end === Infinity) {
    const later = laterMoment(ticket, span.start);
    const known = later ?? desk.until;
    if (known === undefined) return look.reading.stop(about('not over yet', desk.support));
    const soFar = inTime(look, desk.support, limit, { start: span.start, end: known }, pauses);
    if (later !== undefined && !soFar.met) return look.reading.stop(about('not observed', desk.support));
    if (later === undefined && soFar.met) return look.reading.stop(about('not over yet', desk.support));
    end = later ?? end;
  }
  const judged = inTime(look, desk.support, limit, { start: span.start, end }, pauses);
  record(look, ticket, { start: span.start, end }, judged);
  return judged.met;
}

function laterMoment({ workaround, restored, resolved, stopped }: Ticket, start: Millis): Millis | undefined {
  const moments = [workaround, restored, resolved, stopped].flatMap((text) =>
    text === undefined ? [] : [millis(text)],
  );
  const later = moments.filter((moment) => moment >= start);
  return later.length > 0 ? Math.min(...later) : undefined;
}

/** News must come in time again and again, until the ticket stops. */
function updated(
  look: Look,
  desk: Desk,
  ticket: Ticket,
  limit: Limit,
  start: Millis,
  pauses: readonly Stretch[],
): boolean {
  const ended = [ticket.stopped, ticket.resolved, ticket.restored].find((text) => text !== undefined);
  const end = ended === undefined ? Infinity : millis(ended);
  const news = ticket.updates.map(millis).filter((at) => start < at && at < end);
  const moments = [start, ...news.sort((a, b) => a - b), end];
  return moments
    .slice(0, -1)
    .map((from, index) => done(look, desk, ticket, limit, { start: from, end: moments[index + 1] ?? end }, pauses))
    .every(Boolean);
}

function record(look: Look, { id }: Ticket, { start, end }: Stretch, judged: InTime): void {
  look.steps.push({ kind: 'case', id, start, end: end === Infinity ? undefined : end, ...judged });
}

/** Only what the support names stops its clocks. */
function pausesOf(look: Look, { support }: Desk, { pauses }: Ticket): readonly Stretch[] {
  const named = new Set(support.pauses.flatMap(({ relief, text }) => relief ?? text ?? []));
  for (const { id, effects } of look.facts.agreement.reliefs)
    if (effects.some(({ kind, targets }) => kind === 'pauses' && targets.includes(support.id))) named.add(id);
  return pauses.filter(({ by }) => (by === undefined ? named.size > 0 : named.has(by))).map(stretch);
}

interface Reopened {
  /** When the ticket was closed in between, and its clock stood still. */
  readonly between: readonly Stretch[];
  /** When it stopped for good; undefined if that is its first stop. */
  readonly end: Millis | undefined;
  /** From when until when it was a new one. */
  readonly anew: readonly Stretch[];
}

const NOT_REOPENED: Reopened = { between: [], end: undefined, anew: [] };

function reopened(look: Look, desk: Desk, ticket: Ticket, last: Step | undefined): Reopened {
  const { support } = desk;
  const between: Stretch[] = [];
  const anew: Stretch[] = [];
  let end: Millis | undefined;
  let stopped = last && endOf(desk, ticket, last);
  for (const again of ticket.reopened) {
    const at = millis(again.at);
    if (stopped === undefined || at < stopped) return look.reading.stop(about('reopened', support));
    const next = again.stopped === undefined ? Infinity : millis(again.stopped);
    const effect = effectOf(look, desk, { start: stopped, end: at });
    if (effect === 'continues') {
      between.push({ start: stopped, end: at });
      end = next;
    } else if (effect === 'new') anew.push({ start: at, end: next });
    stopped = next;
  }
  return { between, end, anew };
}

/** What opening a ticket again does: what is said, if it is opened again within the time that is said. */
function effectOf(look: Look, { support, priority }: Desk, closed: Stretch): 'continues' | 'new' | 'nothing' {
  const { reopened: rule } = support;
  const question = about('reopened', support, rule?.origin);
  if (!rule) return look.reading.choose(undefined, question, ['continues', 'new', 'nothing']);
  if (!rule.within) return rule.effect;
  const limit = limitOn(look, support, rule.within, rule.within.clock === 'business' ? priority.clock : undefined);
  if (inTime(look, support, limit, closed, []).met) return rule.effect;
  return look.reading.choose<'new' | 'nothing'>(undefined, question, ['new', 'nothing']);
}
