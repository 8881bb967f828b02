import { answers, excusesOf, isCausedBy, pausesInWords, reachOf } from '../../facts/excuses.ts';
import { conditionsIn, placeOf, type Facts } from '../../facts/index.ts';
import type { CostlyPromise } from '../../facts/promises.ts';
import { effectClauses } from '../../facts/relief-effects.ts';
import { freeName } from '../../facts/syntax.ts';
import type { UsedUp } from '../../facts/used-up.ts';
import { lateWords, momentWords } from '../../facts/lateness.ts';
import { dependencies, isUnrelieved, type Dependency } from '../../facts/waiting.ts';
import { shortestTarget, tightestUsedUp } from '../../facts/waits.ts';
import { durationWords, listWords, valueWords, windowWords } from '../../facts/words.ts';
import { rule, type Found } from '../../findings/rule.ts';
import { delayWords, missWords } from '../../incentives/words.ts';
import type { Duty, Exclusion, Relief } from '../../model/index.ts';
import { formatDuration } from '../../quantity/index.ts';

type Finding = Found<'fair/no-relief'>;

/**
 * A promise with consequences that the other side's delay can make miss: (a) nothing relieves the promising side while a duty of
 * the other is late; (b) the relief has a maximum and says nothing of what comes after it, while the delay can go on; (c) the
 * relief speaks of late answers only, and an answer in time can come as late as the target. Which duties a promise has to wait
 * for is told in facts/waiting.ts. Holds for either side: a customer's promise waits for the provider in the same way.
 */
export const noRelief = rule('fair/no-relief', (facts, report) => {
  const unrelieved = Map.groupBy(
    dependencies(facts).filter((each) => isUnrelieved(facts, each) && !pausesInWords(facts, each.promise.id)),
    ({ duty }) => duty,
  );
  for (const [duty, found] of unrelieved)
    report(
      nothingRelieves(
        facts,
        duty,
        found.map(({ promise }) => promise),
      ),
    );
  for (const excuse of [...facts.agreement.reliefs, ...facts.agreement.exclusions]) {
    const finding = endsTooEarly(facts, excuse);
    if (finding) report(finding);
  }
  for (const dependency of dependencies(facts)) {
    const finding = waitCounts(facts, dependency);
    if (finding) report(finding);
  }
});

function nothingRelieves(facts: Facts, duty: Duty, promises: readonly CostlyPromise[]): Finding {
  const [first, ...others] = promises;
  const target = first && shortestTarget(facts, first);
  const promisor = facts.nameOf(first?.by);
  return {
    at: first?.at,
    part: first?.id,
    params: {
      lack: 'none',
      promisor,
      other: facts.nameOf(first?.to),
      promise: listWords(promises.map(({ id }) => facts.nameOf(id))),
      duty: facts.nameOf(duty.id),
      target: target?.words ?? '',
      cost: delayWords(facts, first?.id, target?.priority),
      late: lateWords(facts, duty, first?.to, { target }),
    },
    related: [{ at: duty.origin, role: 'duty' }, ...others.map(({ at }) => ({ at, role: 'promise' as const }))],
    disadvantages: [first?.by],
    fixes: [
      {
        name: 'relieve',
        params: { promisor },
        edits: [{ at: duty.origin, place: 'beside', text: reliefText(facts, duty, promises) }],
      },
    ],
  };
}

/** A relief for all of these promises, each in its own way, that neither forgives too much nor runs out. */
function reliefText(facts: Facts, duty: Duty, promises: readonly CostlyPromise[]): string {
  const open = isLongWait(facts, duty, promises);
  return [
    `relief ${freeName(facts, `${duty.id}Relief`)} {`,
    `  when ${duty.id} is ${open ? 'open' : 'late'}`,
    ...effectClauses(promises).map((effect) => `  ${effect}`),
    ...(promises.some(({ list }) => list === 'support') ? ['  applies per incident'] : []),
    '  to the extent caused',
    ...(facts.agreement.sharedHours === undefined ? ['  shared hours count for neither'] : []),
    ...(open ? [`  evidence "(the record)", open to ${promises[0]?.to ?? ''}`] : []),
    '}',
  ].join('\n');
}

/** Whether an answer in time can use up a target by itself, or is never late because nothing says when it is due. */
function isLongWait(facts: Facts, { obligations }: Duty, promises: readonly CostlyPromise[]): boolean {
  const durations = obligations.flatMap(({ deadline }) => deadline?.duration ?? []);
  if (!obligations.some(({ deadline }) => deadline)) return true;
  return durations.some((duration) => promises.some((each) => tightestUsedUp(facts, duration, each)));
}

function endsTooEarly(facts: Facts, excuse: Relief | Exclusion): Finding | undefined {
  const { limit } = excuse;
  if (!limit || limit.then !== undefined || !['duration', 'quantity', 'percent'].includes(limit.value.kind))
    return undefined;
  const promises = reachOf(facts, excuse).filter(({ to }) => isCausedBy(facts, excuse, to));
  const [first] = promises;
  if (!first) return undefined;
  const duties = [...(excuse.when ? conditionsIn(excuse.when) : [])].flatMap((each) =>
    each.kind === 'duty' ? each.duty : [],
  );
  const duty = facts.find('duties', duties[0]);
  const then = (text: string) => [{ at: limit.origin, place: 'after' as const, text: `, then "${text}"` }];
  return {
    at: limit.origin ?? excuse.origin,
    part: excuse.id,
    params: {
      lack: 'ends',
      promisor: facts.nameOf(first.by),
      other: facts.nameOf(first.to),
      promise: listWords(promises.map(({ id }) => facts.nameOf(id))),
      cost: missWords(facts, first.id),
      limit: [valueWords(facts, limit.value), limit.each && windowWords(limit.each)].filter(Boolean).join(' '),
      late: duty && lateWords(facts, duty, first.to, { lasting: limit.value }),
    },
    related: [
      ...duties.map((duty) => ({ at: facts.find('duties', duty)?.origin, role: 'duty' as const })),
      ...promises.map(({ at }) => ({ at, role: 'promise' as const })),
    ],
    disadvantages: [first.by],
    fixes: [
      { name: 'close', edits: then('the ticket may be closed') },
      { name: 'escalate', edits: then('it is escalated to the management of both sides') },
      { name: 'date', edits: then('both sides agree a new date') },
    ],
  };
}

function waitCounts(facts: Facts, { duty, promise }: Dependency): Finding | undefined {
  const excuses = excusesOf(facts, promise.id);
  const speaking = excuses.filter(({ duties }) => duties.has(duty.id));
  const [relief] = speaking;
  if (!relief || speaking.some(({ duties }) => duties.get(duty.id) === 'open') || pausesInWords(facts, promise.id))
    return undefined;
  if (excuses.some((each) => !each.duties.has(duty.id) && answers(facts, each, duty, promise.by))) return undefined;
  const waits = duty.obligations.filter(
    ({ actor, deadline }) => actor === promise.to && deadline?.relation === 'within',
  );
  const [worst] = waits
    .flatMap(({ deadline }) => deadline?.duration ?? [])
    .flatMap((duration) => tightestUsedUp(facts, duration, promise) ?? []);
  if (!worst) return undefined;
  const { duration, target, used } = worst;
  const condition = [...(relief.part.when ? conditionsIn(relief.part.when) : [])].find(
    (each) => each.kind === 'duty' && each.duty === duty.id,
  );
  const at = condition && placeOf(condition);
  return {
    at: at ?? relief.part.origin,
    part: relief.part.id,
    params: {
      lack: 'waiting',
      promisor: facts.nameOf(promise.by),
      other: facts.nameOf(promise.to),
      promise: facts.nameOf(promise.id),
      duty: `${facts.nameOf(duty.id)}: ${durationWords(facts, duration)}`,
      target: target.words,
      cost: missWords(facts, promise.id, target.priority),
      ...witness(used),
    },
    related: [
      { at: duty.origin, role: 'duty' },
      { at: target.at ?? promise.at, role: 'promise' },
    ],
    disadvantages: [promise.by],
    fixes: [{ name: 'open', edits: [{ at, place: 'replace', text: `${duty.id} is open` }] }],
  };
}

/** How long it was, and when. */
function witness({ asked, answered, seconds, dated }: UsedUp) {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.round((seconds % 3600) / 60);
  const length = `PT${hours > 0 ? `${hours}H` : ''}${minutes > 0 || hours === 0 ? `${minutes}M` : ''}`;
  return {
    asked: momentWords(asked, dated),
    answered: momentWords(answered, dated),
    hours: formatDuration(length, 'en-GB', 'short'),
  };
}
