import {
  casesOf,
  implies,
  inARowWords,
  levelDepth,
  levelName,
  pairsOnOneMetric,
  sentenceWords,
  statementOf,
  statementPairs,
  valuesOf,
  type Facts,
  type PlacedSentence,
} from '../../facts/index.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Id, Objective } from '../../model/index.ts';
import { weakerSupport } from './weaker-support.ts';

type Weaker = Found<'logic/weaker-than-parent'>;

/**
 * What a lower level guarantees holds in all that is based on it, unless "replaces" or "drops" says otherwise. Two ways around
 * that: a part of the same name that promises less, and a further part that promises less of the same figure.
 */
export const weakerThanParent = rule('logic/weaker-than-parent', (facts, report) => {
  for (const found of [...shadowed(facts), ...besideInherited(facts), ...weakerSupport(facts)]) {
    report({ ...found, disadvantages: [facts.agreement.customer] });
  }
});

/** The sentences of a former objective that the one in its place does not keep. */
function* shadowed(facts: Facts): Generator<Weaker> {
  for (const { id, kind, level, objective: former, origin } of facts.agreement.overrides) {
    const now = facts.find('objectives', id);
    if (kind !== 'shadowed' || !former || !now) continue;
    for (const sentence of former.sentences) {
      const before = { objective: former, sentence };
      const after = now.sentences.map((each) => ({ objective: now, sentence: each }));
      const onSame = after.filter((each) => each.sentence.figure.metric === sentence.figure.metric);
      if (onSame.some((each) => keeps(facts, each, before))) continue;
      const weaker = onSame.find((each) => isWeaker(facts, each, before));
      // Where both cannot be compared, nothing is certain.
      if (!weaker && (onSame.length > 0 || !isExact(facts, before))) continue;
      yield {
        at: weaker?.sentence.origin ?? now.origin,
        part: id,
        params: wordsOf(facts, level, before, weaker),
        related: [{ at: sentence.origin ?? origin, role: 'former' }],
        fixes: [{ name: 'replaces', edits: [{ at: now.origin, place: 'before', text: 'replaces ' }] }],
      };
    }
  }
}

/** Weaker sentences of this agreement, or of a level nearer to it, beside an inherited one that nothing else keeps. */
function* besideInherited(facts: Facts): Generator<Weaker> {
  if (facts.agreement.levels.length === 0) return;
  const kept = new Set<PlacedSentence['sentence']>();
  const weaker: { before: PlacedSentence; after: PlacedSentence }[] = [];
  for (const pair of pairsOnOneMetric(facts)) {
    const [after, before] = pair.toSorted((a, b) => depthOf(facts, a) - depthOf(facts, b)) as [
      PlacedSentence,
      PlacedSentence,
    ];
    if (depthOf(facts, after) === depthOf(facts, before)) continue;
    if (keeps(facts, after, before)) kept.add(before.sentence);
    else if (isWeaker(facts, after, before)) weaker.push({ before, after });
  }
  for (const { before, after } of weaker) {
    if (kept.has(before.sentence)) continue;
    const { id, level } = before.objective;
    yield {
      at: after.sentence.origin ?? after.objective.origin,
      part: after.objective.id,
      params: wordsOf(facts, level, before, after),
      related: [{ at: before.sentence.origin ?? before.objective.origin, role: 'former' }],
      fixes: [{ name: 'drops', edits: [{ at: after.objective.origin, place: 'beside', text: `drops ${id}` }] }],
    };
  }
}

const depthOf = (facts: Facts, { objective }: PlacedSentence): number => levelDepth(facts, objective.level);

/** Whether the later sentence promises all of the former one, in every case. */
const keeps = (facts: Facts, after: PlacedSentence, before: PlacedSentence): boolean =>
  [...statementPairs(facts, after, before)].every(([a, b]) => !b || (a !== undefined && implies(facts, a, b)));

/** Whether the former sentence promises all of the later one, and in some case more. A mean beside a limit is no replacement. */
function isWeaker(facts: Facts, after: PlacedSentence, before: PlacedSentence): boolean {
  let less = false;
  for (const [a, b] of statementPairs(facts, after, before)) {
    if (!a || !b || (a.statistic.kind === 'mean') !== (b.statistic.kind === 'mean')) return false;
    if (!implies(facts, b, a)) return false;
    less ||= !implies(facts, a, b);
  }
  return less;
}

const isExact = (facts: Facts, { objective, sentence }: PlacedSentence): boolean =>
  casesOf(facts, valuesOf(sentence)).some((theCase) => statementOf(facts, objective, sentence, theCase));

function wordsOf(facts: Facts, level: Id | undefined, before: PlacedSentence, after: PlacedSentence | undefined) {
  const former = sentenceWords(facts, before.sentence);
  const now = after && sentenceWords(facts, after.sentence);
  const same = after && now === former;
  return {
    level: levelName(facts, level),
    former,
    now: same ? `${now}, ${difference(facts, before.objective, after.objective)}` : now,
  };
}

/** What makes a promise of the same figure weaker. */
function difference(facts: Facts, before: Objective, after: Objective): string {
  const more = after.excluding.filter((id) => !before.excluding.includes(id));
  if (after.strength !== before.strength) return after.strength === 'aim' ? 'only as an aim' : after.strength;
  if (more.length > 0) return `excluding ${more.map((id) => facts.nameOf(id)).join(', ')}`;
  return after.breachOnly && !before.breachOnly
    ? `a breach only after ${inARowWords(after.breachOnly)}`
    : 'under a condition';
}
