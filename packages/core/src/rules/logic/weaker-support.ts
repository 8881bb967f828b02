import {
  casesOfTargets,
  compareLimits,
  levelDepth,
  levelName,
  stepWords,
  targetLimit,
  targetsOfPriority,
  targetWords,
  type Facts,
  type PlacedTarget,
} from '../../facts/index.ts';
import type { Found } from '../../findings/rule.ts';
import type { Id, Origin, Support } from '../../model/index.ts';

type Weaker = Found<'logic/weaker-than-parent'>;

interface Succession {
  readonly before: Support;
  readonly after: Support;
  readonly level: Id | undefined;
  readonly at: Origin | undefined;
  readonly fix: NonNullable<Weaker['fixes']>[number];
}

/** Time limits of priorities of one name that are longer than those of a lower level, without a word that they replace them. */
export function* weakerSupport(facts: Facts): Generator<Weaker> {
  for (const succession of successions(facts)) {
    for (const [after, before] of commonTargets(facts, succession)) {
      if (!isLater(facts, after, before)) continue;
      yield {
        at: after.target.origin ?? after.priority.origin,
        part: succession.after.id,
        params: {
          level: levelName(facts, succession.level),
          former: targetSentence(facts, before),
          now: targetSentence(facts, after),
        },
        related: [{ at: before.target.origin ?? succession.at, role: 'former' }],
        fixes: [succession.fix],
      };
    }
  }
}

/** Supports that take the place of others: under the same name, or for the same service on a nearer level. */
function* successions(facts: Facts): Generator<Succession> {
  const { overrides, support: supports } = facts.agreement;
  for (const { id, kind, level, support: before, origin } of overrides) {
    const after = facts.find('support', id);
    if (kind !== 'shadowed' || !before || !after) continue;
    const edits = [{ at: after.origin, place: 'before' as const, text: 'replaces ' }];
    yield { before, after, level, at: origin, fix: { name: 'replaces', edits } };
  }
  for (const sameService of Map.groupBy(supports, ({ service }) => service).values()) {
    const byDepth = sameService.toSorted((a, b) => levelDepth(facts, a.level) - levelDepth(facts, b.level));
    for (const [index, before] of byDepth.entries()) {
      const after = byDepth[index - 1];
      if (!after || levelDepth(facts, after.level) === levelDepth(facts, before.level)) continue;
      const edits = [{ at: after.origin, place: 'beside' as const, text: `drops ${before.id}` }];
      yield { before, after, level: before.level, at: before.origin, fix: { name: 'drops', edits } };
    }
  }
}

function* commonTargets(
  facts: Facts,
  { before, after }: Succession,
): Generator<readonly [after: PlacedTarget, before: PlacedTarget]> {
  for (const priority of after.priorities) {
    const former = before.priorities.find(({ id }) => id === priority.id);
    if (!former) continue;
    const old = [...targetsOfPriority(facts, before, former)];
    for (const target of targetsOfPriority(facts, after, priority)) {
      const same = old.find((each) => each.target.step === target.target.step);
      if (same) yield [target, same];
    }
  }
}

function isLater(facts: Facts, after: PlacedTarget, before: PlacedTarget): boolean {
  return casesOfTargets(facts, after, before).some((theCase) => {
    const [now, former] = [targetLimit(facts, after, theCase), targetLimit(facts, before, theCase)];
    return now !== undefined && former !== undefined && compareLimits(facts, now, former) === 'longer';
  });
}

const targetSentence = (facts: Facts, placed: PlacedTarget): string =>
  `${placed.priority.id} ${stepWords[placed.target.step]} within ${targetWords(facts, placed)}`;
