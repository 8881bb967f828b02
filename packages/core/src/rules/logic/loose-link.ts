import { answeredDuties, isFreeAlone } from '../../facts/answered.ts';
import { answers, excusesOf, reachOf } from '../../facts/excuses.ts';
import { canLeaveFor } from '../../facts/exits.ts';
import { conditionsIn, metricOf, type Facts } from '../../facts/index.ts';
import { isAboutPaying } from '../../facts/mentions.ts';
import { costlyPromises } from '../../facts/promises.ts';
import { effectClauses } from '../../facts/relief-effects.ts';
import { dependencies } from '../../facts/waiting.ts';
import { listWords } from '../../facts/words.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { Duty, Effect, Id, Relief } from '../../model/index.ts';

type Finding = Found<'logic/loose-link'>;

/**
 * The chain duty → relief → clock or objective → credit, where one of its links leads nowhere: a relief that does not say what it
 * relieves and that nothing names; credits lifted where none are paid, time added where there is none; and, as a remark, a duty
 * that nothing depends on. A duty is silent where the other side can leave at will or for something told in words, where its
 * conduct in general is excused against, and for paying, which the law answers. Nothing here depends on which side it is.
 */
export const looseLink = rule('logic/loose-link', (facts, report) => {
  for (const relief of facts.agreement.reliefs) {
    const findings = relief.effects.length === 0 ? [withoutEffect(facts, relief)] : idleEffects(facts, relief);
    for (const finding of findings) if (finding) report(finding);
  }
  for (const duty of facts.agreement.duties) {
    const finding = idleDuty(facts, duty);
    if (finding) report(finding);
  }
});

function withoutEffect(facts: Facts, relief: Relief): Finding | undefined {
  const { objectives, support } = facts.agreement;
  const isNamed =
    objectives.some(({ excluding }) => excluding.includes(relief.id)) ||
    support.some(({ pauses }) => pauses.some((pause) => pause.relief === relief.id));
  if (isNamed) return undefined;
  const effects = effectClauses(reachOf(facts, relief).filter(({ by }) => !isNeglectOf(facts, relief, by)));
  return {
    at: relief.origin,
    part: relief.id,
    params: { kind: 'effect', relief: facts.nameOf(relief.id) },
    disadvantages: [facts.agreement.provider, facts.agreement.customer],
    fixes:
      effects.length === 0
        ? []
        : [
            {
              name: 'effect',
              params: { effect: listWords(effects) },
              edits: [{ at: relief.origin, place: 'into', text: effects.join('\n') }],
            },
          ],
  };
}

/** Whether the relief speaks of a duty of this side, which cannot relieve it. */
const isNeglectOf = (facts: Facts, { when }: Relief, party: Id): boolean =>
  [...(when ? conditionsIn(when) : [])].some(
    (each) =>
      each.kind === 'duty' &&
      (facts.find('duties', each.duty)?.obligations.some(({ actor }) => actor === party) ?? false),
  );

const idleEffects = (facts: Facts, relief: Relief): readonly Finding[] =>
  relief.effects.flatMap((effect) => {
    const kind = effect.targets.length === 0 ? undefined : idleKind(facts, effect);
    if (!kind) return [];
    const targets = listWords(effect.targets.map((id) => facts.nameOf(id)));
    const excusable = effect.targets.every((id) => facts.part(id)?.list === 'objectives');
    return {
      at: effect.origin ?? relief.origin,
      part: relief.id,
      params: { kind, relief: facts.nameOf(relief.id), targets },
      disadvantages: [reachOf(facts, relief)[0]?.by],
      fixes:
        excusable && effect.origin !== undefined
          ? [
              {
                name: 'excuse' as const,
                edits: [{ at: effect.origin, place: 'replace' as const, text: `excuses ${effect.targets.join(', ')}` }],
              },
            ]
          : [],
    };
  });

function idleKind(facts: Facts, { kind, targets }: Effect): 'credits' | 'time' | undefined {
  const parts = targets.map((id) => facts.part(id));
  // A metric, a service or a table of a metric stands for all that rests on it; what that is shows elsewhere.
  if (!parts.every((placed) => placed?.list === 'objectives' || placed?.list === 'support')) return undefined;
  if (kind === 'lifts credits of') return targets.some((id) => facts.creditsFor(id).length > 0) ? undefined : 'credits';
  if (kind !== 'extends') return undefined;
  return parts.some((placed) => placed?.list === 'support' || isTimed(facts, placed?.part.id)) ? undefined : 'time';
}

const isTimed = (facts: Facts, id: Id | undefined): boolean =>
  facts
    .find('objectives', id)
    ?.sentences.some(({ figure }) => metricOf(facts, figure)?.observation?.kind === 'duration') ?? false;

function idleDuty(facts: Facts, duty: Duty): Finding | undefined {
  const { actor } = duty.obligations[0] ?? {};
  const other = facts.otherParty(actor);
  if (actor === undefined || other === undefined || (duty.beneficiary ?? other) !== other) return undefined;
  // Where nothing costs anything there is no chain, and a duty that is never due is told elsewhere.
  if (costlyPromises(facts).length === 0 || !duty.obligations.some(({ deadline }) => deadline)) return undefined;
  if (answeredDuties(facts).has(duty.id) || duty.obligations.some(({ text }) => isAboutPaying(text))) return undefined;
  if (dependencies(facts).some((each) => each.duty.id === duty.id) || isFreeAlone(facts, actor)) return undefined;
  if (canLeaveFor(facts, other, duty.id)) return undefined;
  const owed = costlyPromises(facts).filter(({ by }) => by === other);
  if (owed.some(({ id }) => excusesOf(facts, id).some((excuse) => answers(facts, excuse, duty, other))))
    return undefined;
  return {
    at: duty.origin,
    part: duty.id,
    severity: 'info',
    params: { kind: 'duty', duty: facts.nameOf(duty.id), other: facts.nameOf(other) },
    disadvantages: [other],
    fixes: [
      {
        name: 'consequence',
        params: { side: facts.nameOf(actor) },
        edits: [
          { at: duty.origin, place: 'into', text: `otherwise ${actor} bears "the cost and delay that this causes"` },
        ],
      },
    ],
  };
}
