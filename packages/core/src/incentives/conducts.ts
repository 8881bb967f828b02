import type { Code } from '../catalogue/index.ts';
import { decisionsOf } from '../facts/decisions.ts';
import { reachOf } from '../facts/excuses.ts';
import type { Facts } from '../facts/facts.ts';
import { objectivesOn } from '../facts/metric-uses.ts';
import { conditionsIn } from '../facts/objectives.ts';
import { costlyPromise, costlyPromises } from '../facts/promises.ts';
import { partyOf, payerOf, sidesOf } from '../facts/sides.ts';
import { dependencies, isAskedBy } from '../facts/waiting.ts';
import type { Exclusion, Id, Origin, Relief } from '../model/index.ts';

/** What doing worse does, all else unchanged: it earns or spares the side something, harms the other, or moves its burden to the other. */
export type Effect = 'gains' | 'harms' | 'moves';

/** Everything that one side alone controls, what it can do by that, and the checks that compare good with bad conduct. */
export const conductKinds = {
  'keeping a promise': { effect: 'harms', checks: ['credits/flat-tail', 'credits/chronic', 'credits/not-monotone'] },
  'doing a duty': { effect: 'moves', checks: ['fair/no-relief', 'fair/one-sided-consequence'] },
  asking: { effect: 'gains', checks: ['fair/own-hand', 'fair/relief-too-wide'] },
  classifying: { effect: 'gains', checks: ['fair/own-hand', 'fair/sole-judge'] },
  pausing: { effect: 'gains', checks: ['fair/own-hand'] },
  closing: { effect: 'gains', checks: ['fair/own-hand'] },
  causing: { effect: 'gains', checks: ['fair/own-wrong', 'fair/own-hand'] },
  maintaining: { effect: 'gains', checks: ['time/unbounded-maintenance', 'time/maintenance-eats-budget'] },
  reporting: { effect: 'gains', checks: ['fair/bad-conduct-pays', 'time/claim-before-report'] },
  using: { effect: 'moves', checks: ['fair/bad-conduct-pays'] },
  measuring: {
    effect: 'gains',
    checks: ['measurable/judge-in-own-case', 'measurable/one-sided-sight', 'fair/bad-conduct-pays'],
  },
  deciding: { effect: 'gains', checks: ['fair/sole-judge'] },
  'staying silent': { effect: 'gains', checks: ['fair/bad-conduct-pays'] },
  'holding data': { effect: 'gains', checks: ['fair/claim-burden', 'fair/sole-judge'] },
  paying: { effect: 'gains', checks: ['fair/claim-burden', 'fair/bad-conduct-pays'] },
  'setting a condition': { effect: 'gains', checks: ['fair/unrelated-condition'] },
  changing: { effect: 'moves', checks: ['fair/unilateral-change'] },
} as const satisfies Readonly<Record<string, { readonly effect: Effect; readonly checks: readonly Code[] }>>;

export type ConductKind = keyof typeof conductKinds;

/** One thing that a side controls: by which clause, and about the misses of which promise, if of any. */
export interface Conduct {
  readonly kind: ConductKind;
  readonly by: Id;
  readonly part: Id;
  readonly at: Origin | undefined;
  readonly promise: Id | undefined;
}

/** What each side controls, kind by kind in the order of {@link conductKinds}, each once. */
export const conductsOf = (facts: Facts): readonly Conduct[] => facts.once(collected);

function collected(facts: Facts): readonly Conduct[] {
  const found = new Map<string, Conduct>();
  for (const source of [promised, tickets, timely, judging, terms]) {
    for (const conduct of source(facts)) {
      const key = [conduct.kind, conduct.by, conduct.part].join('\n');
      if (!found.has(key)) found.set(key, conduct);
    }
  }
  const order = Object.keys(conductKinds);
  return [...found.values()].toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** A conduct for each side that the clause names. */
function* of(
  kind: ConductKind,
  sides: readonly (Id | undefined)[],
  { id, origin }: { readonly id: Id; readonly origin?: Origin | undefined },
  promise: Id | undefined,
): Generator<Conduct> {
  for (const by of sides) if (by !== undefined) yield { kind, by, part: id, at: origin, promise };
}

/** Its own failures, its duties, and when it makes the other's duty fall due. */
function* promised(facts: Facts): Generator<Conduct> {
  const { duties, reliefs, exclusions, provider, customer } = facts.agreement;
  for (const { id, list, by, part } of costlyPromises(facts))
    if (list !== 'duties') yield* of('keeping a promise', [by], part, id);
  const waiting = new Map(dependencies(facts).map(({ duty, promise }) => [duty, promise.id]));
  for (const duty of duties) {
    const timed = duty.obligations.filter(({ actor, deadline }) => deadline && facts.otherParty(actor) !== undefined);
    yield* of(
      'doing a duty',
      timed.map(({ actor }) => actor),
      duty,
      waiting.get(duty),
    );
  }
  for (const excuse of [...reliefs, ...exclusions]) {
    for (const id of dutiesIn(excuse)) {
      const duty = facts.find('duties', id);
      const asking = [provider, customer].filter((side) => side !== undefined && isAskedBy(facts, id, side));
      if (duty) yield* of('asking', asking, duty, reachOf(facts, excuse)[0]?.id);
    }
  }
}

const dutiesIn = ({ when }: Relief | Exclusion): readonly Id[] =>
  [...(when ? conditionsIn(when) : [])].flatMap((each) => (each.kind === 'duty' ? each.duty : []));

/** Priorities, pauses, when a ticket is done, and what else excuses a side. */
function* tickets(facts: Facts): Generator<Conduct> {
  const { support, reliefs, exclusions } = facts.agreement;
  for (const each of support) {
    const promise = costlyPromise(facts, each.id);
    if (each.classification) yield* of('classifying', sidesOf(facts, each.classification.by), each, promise?.id);
    if (!promise) continue;
    if (each.pauses.some(({ text }) => text !== undefined)) yield* of('pausing', [promise.by], each, promise.id);
    yield* of('closing', [promise.by], each, promise.id);
  }
  for (const excuse of [...reliefs, ...exclusions]) {
    const [reached] = reachOf(facts, excuse);
    if (reached && mayCause(facts, excuse, reached.by)) yield* of('causing', [reached.by], excuse, reached.id);
  }
}

/** Whether the side that an excuse reaches can bring it about: itself, by somebody it chose, or because nothing says who does. */
function mayCause(facts: Facts, excuse: Relief | Exclusion, side: Id): boolean {
  const { causedBy, controlledBy, when } = excuse;
  const third = causedBy && 'party' in causedBy ? facts.part(causedBy.party) : undefined;
  const chosenBy = third?.list === 'thirdParties' || third?.list === 'underpinnings' ? third.part.chosenBy : undefined;
  const isOpen = !('effects' in excuse) && !causedBy && !controlledBy && !when;
  return isOpen || [causedBy, controlledBy, chosenBy].some((who) => partyOf(facts, who) === side);
}

/** Maintenance, reports that a claim waits for, and how much is used. */
function* timely(facts: Facts): Generator<Conduct> {
  const { maintenance, reports, credits, limits, objectives, provider, customer } = facts.agreement;
  for (const each of maintenance) {
    const excluding = objectives.find((objective) => objective.excluding.includes(each.id));
    if (each.countsAs !== 'down') yield* of('maintaining', [provider], each, excluding?.id);
  }
  for (const report of reports) {
    const waits = credits.find(({ claim }) =>
      [claim?.notBefore, claim?.deadline].some(
        (deadline) => deadline?.moment?.kind === 'report' && deadline.moment.report === report.id,
      ),
    );
    yield* of('reporting', sidesOf(facts, report.by), report, waits?.for[0]);
  }
  for (const each of limits) {
    const used = facts.agreement.metrics.filter((metric) => metric.of === each.service);
    const promise = used.flatMap(({ id }) => objectivesOn(facts, id)).find(({ id }) => costlyPromise(facts, id));
    if (each.service !== undefined) yield* of('using', [customer], each, promise?.id);
  }
}

/** Readings, data and decisions, and the answer that silence stands for. */
function* judging(facts: Facts): Generator<Conduct> {
  const { metrics, reliefs, exclusions, credits } = facts.agreement;
  for (const metric of metrics) {
    const promise = objectivesOn(facts, metric.id).find(({ id }) => costlyPromise(facts, id))?.id;
    if (promise === undefined) continue;
    yield* of('measuring', sidesOf(facts, metric.measuredBy), metric, promise);
    for (const { heldBy } of metric.evidence) yield* of('holding data', sidesOf(facts, heldBy), metric, promise);
  }
  for (const excuse of [...reliefs, ...exclusions]) {
    for (const { heldBy } of excuse.evidence)
      yield* of('holding data', sidesOf(facts, heldBy), excuse, reachOf(facts, excuse)[0]?.id);
  }
  for (const each of credits) yield* of('holding data', sidesOf(facts, each.claim?.dataHeldBy), each, each.for[0]);
  for (const { decision, part: id, at: origin, promise } of decisionsOf(facts)) {
    const judges = sidesOf(facts, decision.by);
    yield* of('deciding', judges, { id, origin }, promise);
    if (decision.late?.countsAs !== undefined) yield* of('staying silent', judges, { id, origin }, promise);
  }
}

/** What it may pay, set or change. */
function* terms(facts: Facts): Generator<Conduct> {
  const { credits, changes } = facts.agreement;
  for (const each of credits) {
    if (!each.claim?.automatic) yield* of('paying', [payerOf(facts, each)], each, each.for[0]);
    for (const { setBy } of each.preconditions)
      yield* of('setting a condition', sidesOf(facts, setBy), each, each.for[0]);
  }
  for (const each of changes) {
    if (!each.consentRequired || each.silence === 'consent')
      yield* of('changing', sidesOf(facts, each.by), each, undefined);
  }
}
