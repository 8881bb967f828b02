import type { Duration, Support, Target } from '../model/index.ts';
import type { Stretch } from '../time/index.ts';
import { inTime, limitOn, type InTime, type Limit, type Pause } from './clock.ts';
import { about, type Look } from './look.ts';
import { millis } from './moments.ts';
import type { Ticket } from './observations.ts';
import { judgedBy } from './request.ts';
import { NOT_REOPENED, reopened } from './reopened.ts';
import type { Millis } from './steps.ts';
import { lastStep, pausesOf, restsOf, stepEnd, stepStart, type Desk, type SupportStep } from './ticket-moments.ts';

/**
 * Whether a ticket was in time: in all the limits of its priority. A ticket that was opened again and counts as new is a second
 * one, of which only the last limit is judged.
 */
export function judgeTicket(look: Look, desk: Desk, ticket: Ticket): readonly boolean[] {
  const targets = desk.priority.targets
    .filter(({ step }) => desk.step === undefined || step === desk.step)
    .flatMap((target) => limitedTo(look, desk, target));
  const pauses = [...pausesOf(look, desk, ticket), ...restsOf(look, desk, ticket)];
  const last = lastStep(desk.priority);
  const again = targets.some(({ step }) => step === last) ? reopened(look, desk, ticket, last) : NOT_REOPENED;
  const met = targets.map(({ step, limit }) => {
    const start = stepStart(look, desk, ticket, step);
    const stands = step === last ? [...pauses, ...again.between] : pauses;
    const end = step === last ? (again.end ?? stepEnd(look, desk, ticket, step)) : stepEnd(look, desk, ticket, step);
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
  readonly step: SupportStep;
  readonly limit: Limit;
}

/** The limit of a target in the case at hand; none where nothing is promised. */
function limitedTo(look: Look, { support, priority }: Desk, { step, value, origin }: Target): LimitedStep[] {
  const found = judgedBy({ ...look, case: new Map([...look.case, ['priority', priority.id]]) }, value);
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

/** Whether a step was in time. One that nobody noted was done by the time of a later one, and is late once its time is over. */
function done(look: Look, desk: Desk, ticket: Ticket, limit: Limit, span: Stretch, pauses: readonly Pause[]): boolean {
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
  pauses: readonly Pause[],
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
