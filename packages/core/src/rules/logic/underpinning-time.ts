import {
  casesOfTargets,
  clockOf,
  compareLimits,
  longestAlone,
  pathWords,
  restsOn,
  stepWords,
  targetLimit,
  targetsOf,
  targetWords,
  underpinningTime,
  type Facts,
  type PlacedTarget,
} from '../../facts/index.ts';
import { promisorOf } from '../../facts/promises.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Id } from '../../model/index.ts';

type UnderpinningTime = Found<'logic/underpinning-time'>;

/** Nobody can restore a service sooner, or at other hours, than those do on whom it rests. */
export const underpinningTimes = rule('logic/underpinning-time', (facts, report) => {
  const asked = new Set<string>();
  for (const placed of targetsOf(facts)) {
    const service = placed.support.service;
    if (service === undefined || !facts.find('services', service)?.dependsOn.length) continue;
    for (const found of slower(facts, placed, service)) report(found);
    const { support, priority } = placed;
    const key = JSON.stringify([support.id, priority.id]);
    if (asked.has(key)) continue;
    asked.add(key);
    for (const found of closed(facts, placed, service)) report(found);
  }
});

/** Dependencies that certainly may take longer than is promised, with the way to them. */
function* slower(facts: Facts, placed: PlacedTarget, service: Id): Generator<UnderpinningTime> {
  const { support, priority, target } = placed;
  for (const theCase of casesOfTargets(facts, placed)) {
    const promised = targetLimit(facts, placed, theCase);
    if (!promised) continue;
    const rested = restsOn(facts, service, (id) => underpinningTime(facts, id, priority.id, target.step, theCase));
    const slow = rested.filter(({ value }) => compareLimits(facts, value.limit, promised) === 'longer');
    if (slow.length === 0) continue;
    yield {
      at: target.origin ?? priority.origin,
      part: support.id,
      params: {
        kind: 'time',
        promise: `${priority.id} ${stepWords[target.step]} within ${targetWords(facts, placed, theCase)}`,
        path: slow.map(({ path, value }) => `${pathWords(facts, path)} ${value.words}`).join(', '),
      },
      related: slow.map(({ id }) => ({ at: facts.part(id)?.part.origin, role: 'underpinning' as const })),
      disadvantages: [promisorOf(facts, support.id)],
    };
    return;
  }
}

/** Dependencies whose hours do not cover those of the priority's clock. */
function* closed(facts: Facts, { support, priority, clock }: PlacedTarget, service: Id): Generator<UnderpinningTime> {
  const rested = restsOn(facts, service, (id) => facts.find('underpinnings', id)?.hours);
  for (const { id, value: hours } of rested) {
    const theirs = clockOf(facts, hours);
    if (!clock || !theirs || !longestAlone(facts, clock, [theirs])) continue;
    yield {
      at: priority.origin ?? support.origin,
      part: support.id,
      params: {
        kind: 'hours',
        priority: priority.id,
        clock: clock.kind === 'hours' ? `in ${facts.nameOf(clock.calendar.id)}` : 'around the clock',
        service: facts.nameOf(service),
        underpinning: facts.nameOf(id),
        hours: facts.nameOf(hours),
      },
      related: [{ at: facts.part(id)?.part.origin, role: 'underpinning' }],
      disadvantages: [promisorOf(facts, support.id)],
    };
  }
}
