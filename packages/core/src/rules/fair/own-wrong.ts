import { reachOf } from '../../facts/excuses.ts';
import { conditionsIn, type Facts } from '../../facts/index.ts';
import { mentions, mentionsNeutral } from '../../facts/mentions.ts';
import { promisorOf } from '../../facts/promises.ts';
import { partyOf, sidesOf } from '../../facts/sides.ts';
import { rule, type Found } from '../../findings/rule.ts';
import { missWords } from '../../incentives/words.ts';
import type { Condition, Duty, Exclusion, Hold, Id, Relief, Termination } from '../../model/index.ts';

type Finding = Found<'fair/own-wrong'>;

/**
 * Whoever gains by a condition causes or controls it: an exclusion for its own faults or for somebody it chose itself, a relief
 * while it neglects a duty of its own, a right to leave after its own failure. Silent for a bounded phase agreed beforehand and for
 * a third party that the other side chose; a condition in its control without evidence is fair/own-hand. An exclusion that says of
 * nobody that he controls it is remarked.
 */
export const ownWrong = rule('fair/own-wrong', (facts, report) => {
  const { reliefs, exclusions, terminations, holds } = facts.agreement;
  for (const excuse of [...reliefs, ...exclusions]) {
    const finding = byExcuse(facts, excuse);
    if (finding) report(finding);
  }
  for (const right of [...terminations, ...holds]) {
    const finding = byRight(facts, right);
    if (finding) report(finding);
  }
});

function byExcuse(facts: Facts, excuse: Relief | Exclusion): Finding | undefined {
  // What does not count is about levels; a relief alone may lift a duty.
  const promise = reachOf(facts, excuse).find(({ list }) => list !== 'duties' || 'effects' in excuse);
  if (!promise || excuse.limit) return undefined;
  const neglected = ownNeglect(facts, excuse, promise.by);
  const how = neglected ? 'neglects' : (ownCause(facts, excuse, promise.by) ?? openCause(facts, excuse));
  if (!how) return undefined;
  return {
    at: excuse.origin,
    part: excuse.id,
    severity: how === 'open' || how === 'third' ? 'info' : 'warning',
    params: {
      kind: 'excuse',
      how,
      excuse: facts.nameOf(excuse.id),
      gains: facts.nameOf(promise.by),
      saves: missWords(facts, promise.id),
    },
    related: neglected ? [{ at: neglected.origin, role: 'duty' }] : [],
    disadvantages: [promise.to],
    fixes:
      how === 'open'
        ? [
            {
              name: 'cause',
              params: { other: facts.nameOf(promise.to) },
              edits: [{ at: excuse.origin, place: 'into', text: `caused by ${promise.to}` }],
            },
          ]
        : [],
  };
}

/** A duty of the relieved side alone that must be late or open for the excuse to hold: it can bring that about by doing nothing. */
function ownNeglect(facts: Facts, { when }: Relief | Exclusion, gains: Id): Duty | undefined {
  const conditions = when ? [...conditionsIn(when)] : [];
  if (conditions.some(({ kind }) => kind === 'not' || kind === 'all')) return undefined;
  return conditions
    .flatMap((each) => (each.kind === 'duty' ? (facts.find('duties', each.duty) ?? []) : []))
    .find(({ obligations }) => obligations.length > 0 && obligations.every(({ actor }) => actor === gains));
}

function ownCause(
  facts: Facts,
  { causedBy, controlledBy, evidence }: Relief | Exclusion,
  gains: Id,
): 'causes' | 'controls' | 'chose' | undefined {
  if (partyOf(facts, causedBy) === gains) return 'causes';
  if (partyOf(facts, controlledBy) === gains && evidence.length > 0) return 'controls';
  const third = causedBy && 'party' in causedBy ? facts.part(causedBy.party) : undefined;
  const chosenBy =
    third?.list === 'thirdParties' || third?.list === 'underpinnings' ? partyOf(facts, third.part.chosenBy) : undefined;
  return chosenBy === gains ? 'chose' : undefined;
}

/** An exclusion that leaves open whether the side that gains causes it, or works with whoever does. */
function openCause(facts: Facts, excuse: Relief | Exclusion): 'open' | 'third' | undefined {
  if (isOpen(facts, excuse)) return 'open';
  const { causedBy, controlledBy, title } = excuse;
  const isThird = causedBy !== undefined && 'other' in causedBy && causedBy.other === 'third party';
  if ('effects' in excuse || !isThird || controlledBy || excuse.when) return undefined;
  return mentionsSide(facts, excuse.text ?? title ?? '') ? undefined : 'third';
}

const mentionsSide = (facts: Facts, text: string): boolean =>
  [facts.agreement.provider, facts.agreement.customer].some((side) => mentions(facts, text, side));

/** An exclusion in words that names nobody: neither a side, nor nobody, nor a condition that tells. */
function isOpen(facts: Facts, excuse: Relief | Exclusion): boolean {
  if ('effects' in excuse || excuse.causedBy || excuse.controlledBy || excuse.when) return false;
  const text = excuse.text ?? excuse.title;
  return text !== undefined && !mentionsSide(facts, text) && !mentionsNeutral(text);
}

function byRight(facts: Facts, right: Termination | Hold): Finding | undefined {
  const [side, ...others] = sidesOf(facts, right.by);
  if (side === undefined || others.length > 0) return undefined;
  const failed = right.when.map((condition) => ownFailure(facts, condition, side)).find((id) => id !== undefined);
  if (failed === undefined) return undefined;
  return {
    at: right.origin,
    part: right.id,
    params: { kind: 'right', gains: facts.nameOf(side), failed: facts.nameOf(failed) },
    disadvantages: [facts.otherParty(side)],
  };
}

/** A promise or a duty of this side whose failure the condition speaks of. */
function ownFailure(facts: Facts, condition: Condition, side: Id): Id | undefined {
  for (const each of conditionsIn(condition)) {
    if (each.kind === 'outcome' && each.outcome === 'missed') {
      if (promisorOf(facts, each.of) === side) return each.of;
    }
    const duty = each.kind === 'duty' ? facts.find('duties', each.duty) : undefined;
    if (duty?.obligations.some(({ actor }) => actor === side)) return duty.id;
  }
  return undefined;
}
