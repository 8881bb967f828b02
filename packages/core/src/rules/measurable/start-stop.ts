import { clockMoments } from '../../facts/index.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Agreement, Moment, Origin, Part, Support, Target } from '../../model/index.ts';

/** A length of time whose start or stop is not said, or is an event that nothing describes. */
export const startStop = rule('measurable/start-stop', (facts, report) => {
  type Which = Found<'measurable/start-stop'>['params']['which'];
  const lacking = (from: Moment | undefined, to: Moment | undefined): Which | undefined =>
    isSaid(from) ? (isSaid(to) ? undefined : 'stop') : isSaid(to) ? 'start' : 'start and stop';

  for (const { id, observation, origin } of facts.agreement.metrics) {
    if (observation?.kind !== 'duration') continue;
    const { from, to } = observation;
    const which = lacking(from, to);
    if (!which) continue;
    const text = `time from ${momentText(from, START)} to ${momentText(to, STOP)}`;
    report({
      at: observation.origin ?? origin,
      part: id,
      params: { name: facts.nameOf(id), which, event: '' },
      fixes: [{ name: 'events', edits: [{ at: observation.origin, place: 'replace', text }] }],
    });
  }
  for (const { id, starts, stops, stepStarts, stepStops, priorities, origin } of facts.agreement.support) {
    const targets = priorities.flatMap((priority) => priority.targets);
    const which =
      targets.length > 0
        ? lacking(starts ?? ofAll(targets, stepStarts), stops ?? ofAll(targets, stepStops))
        : undefined;
    if (!which) continue;
    const clauses = [isSaid(starts) ? [] : `starts when ${START}`, isSaid(stops) ? [] : `stops when ${STOP}`].flat();
    report({
      at: origin,
      part: id,
      params: { name: facts.nameOf(id), which, event: '' },
      fixes: [{ name: 'events', edits: [{ at: origin, place: 'into', text: clauses.join('\n') }] }],
    });
  }

  const reported = new Set<Part>();
  for (const { name, at, moments } of clocksOf(facts.agreement)) {
    for (const moment of moments) {
      const event = moment?.kind === 'event' ? facts.find('events', moment.event) : undefined;
      if (!event || event.text !== undefined || event.title !== undefined || reported.has(event)) continue;
      reported.add(event);
      report({
        at: event.origin,
        part: event.id,
        params: { name: facts.nameOf(name), which: 'start', event: event.id },
        related: [{ at, role: 'use' }],
      });
    }
  }
});

/** A moment of a step, if all steps have one of their own. */
function ofAll(targets: readonly Target[], moments: Support['stepStarts']): Moment | undefined {
  const isOwn = targets.every(({ step }) => moments.some((each) => each.step === step));
  return isOwn ? moments[0]?.moment : undefined;
}

const START = '"the ticket is logged"';
const STOP = '"the service works again and the customer was told"';

/** A text that is empty says nothing; a name of an event that is missing is reported where names are. */
const isSaid = (moment: Moment | undefined): boolean =>
  moment !== undefined && !(moment.kind === 'text' && moment.text.trim() === '');

/** The moment as it was written, so far as it can stand there again. */
function momentText(moment: Moment | undefined, otherwise: string): string {
  if (moment?.kind === 'event') return moment.event;
  return moment?.kind === 'text' && isSaid(moment) ? `"${moment.text}"` : otherwise;
}

interface Clock {
  readonly name: string;
  readonly at: Origin | undefined;
  readonly moments: readonly (Moment | undefined)[];
}

/** What runs from one moment to another. */
function* clocksOf({ metrics, support }: Agreement): Generator<Clock> {
  for (const { id, origin, observation } of metrics) {
    if (observation?.kind === 'duration') yield { name: id, at: origin, moments: [observation.from, observation.to] };
  }
  for (const each of support) yield { name: each.id, at: each.origin, moments: clockMoments(each) };
}
