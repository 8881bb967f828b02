import { clockOf, follows, horizonOf, momentWords, type Facts } from '../../facts/index.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Condition, Id, Moment, Support } from '../../model/index.ts';
import { lastPossibleDay } from '../../time/index.ts';

type AlwaysPaused = Found<'time/always-paused'>;

/** A clock that is stopped by what starts it never runs, and what it measures is always in time. */
export const alwaysPaused = rule('time/always-paused', (facts, report) => {
  for (const support of facts.agreement.support) {
    const { id, origin, starts, stops } = support;
    const found = [...stoppedAtOnce(facts, id, starts, stops), ...pausedFromTheStart(facts, support)];
    for (const each of found) report({ ...each, at: each.at ?? origin });
    for (const { id: priority, clock, origin: at = origin } of support.priorities) {
      if (isNeverOpen(facts, clock)) report(closed(facts, priority, clock, id, at));
    }
  }
  for (const { id, origin, observation, during } of facts.agreement.metrics) {
    if (observation?.kind === 'duration') {
      for (const each of stoppedAtOnce(facts, id, observation.from, observation.to)) {
        report({ ...each, at: each.at ?? observation.origin ?? origin });
      }
    }
    if (isNeverOpen(facts, during)) report(closed(facts, facts.nameOf(id), during, id, origin));
  }
});

function* stoppedAtOnce(
  facts: Facts,
  part: Id,
  starts: Moment | undefined,
  stops: Moment | undefined,
): Generator<AlwaysPaused> {
  const [start, stop] = [conditionOf(starts), conditionOf(stops)];
  if (!starts || !stops || !start || JSON.stringify(start) !== JSON.stringify(stop)) return;
  const params = { kind: 'stopped', name: facts.nameOf(part), moment: momentWords(facts, starts) } as const;
  yield { at: stops.origin, part, params };
}

/** A pause that ends after a while lets the clock run then. */
function* pausedFromTheStart(facts: Facts, { id, starts, pauses }: Support): Generator<AlwaysPaused> {
  const start = conditionOf(starts);
  if (!starts || !start) return;
  const params = { kind: 'paused', name: facts.nameOf(id), moment: momentWords(facts, starts) } as const;
  for (const { relief, text, origin } of pauses) {
    if (text !== undefined && follows(facts, start, { kind: 'fact', text })) {
      yield { at: origin, part: id, params: { ...params, pause: `“${text}”` } };
    }
    const named = facts.find('reliefs', relief);
    if (!named?.when || named.limit || !follows(facts, start, named.when)) continue;
    yield {
      at: origin ?? named.origin,
      part: id,
      params: { ...params, pause: facts.nameOf(named.id) },
      related: [{ at: named.origin, role: 'pause' }],
    };
  }
  for (const relief of facts.agreement.reliefs) {
    const own = relief.effects.some(({ kind, targets }) => kind === 'pauses' && targets.includes(id));
    if (!own || pauses.some((pause) => pause.relief === relief.id)) continue;
    if (!relief.when || relief.limit || !follows(facts, start, relief.when)) continue;
    yield { at: relief.origin, part: relief.id, params: { ...params, pause: facts.nameOf(relief.id) } };
  }
}

/** That the moment has come, as a condition; moments that the calendar brings are no facts. */
function conditionOf(moment: Moment | undefined): Condition | undefined {
  if (moment?.kind === 'event') return { kind: 'event', event: moment.event };
  return moment?.kind === 'text' ? { kind: 'fact', text: moment.text } : undefined;
}

function isNeverOpen(facts: Facts, calendar: Id | undefined): boolean {
  const clock = clockOf(facts, calendar);
  // What opens every week needs no look at the term.
  if (clock?.kind !== 'hours' || lastPossibleDay(clock.calendar) === undefined) return false;
  const { start, end } = horizonOf(facts);
  return (clock.compiled.nextOpen(start) ?? Infinity) >= end;
}

const closed = (
  facts: Facts,
  name: string,
  calendar: Id | undefined,
  part: Id,
  at: AlwaysPaused['at'],
): AlwaysPaused => ({ at, part, params: { kind: 'closed', name, calendar: facts.nameOf(calendar) } });
