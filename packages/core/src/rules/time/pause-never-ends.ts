import { conditionsIn, listWords, type Facts } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Condition, Id, Relief } from '../../model/index.ts';

/** A clock that stands still must start again: with the end of its cause, after a maximum, or by what can be shown. */
export const pauseNeverEnds = rule('time/pause-never-ends', (facts, report) => {
  const { support: supports, reliefs } = facts.agreement;
  for (const support of supports) {
    for (const { relief, text, origin } of support.pauses) {
      if (relief !== undefined || text === undefined) continue;
      const params = { name: facts.nameOf(support.id), pause: `“${text}”` };
      report({ at: origin ?? support.origin, part: support.id, params });
    }
  }
  for (const relief of reliefs) {
    const paused = pausedBy(facts, relief);
    if (paused.length === 0 || relief.limit || relief.evidence.length > 0) continue;
    if (relief.when && endsByItself(relief.when)) continue;
    report({
      at: relief.origin,
      part: relief.id,
      params: { name: listWords(paused.map((id) => facts.nameOf(id))), pause: `${facts.nameOf(relief.id)} applies` },
      fixes: [
        {
          name: 'evidence',
          edits: [{ at: relief.origin, place: 'into', text: 'evidence "ticket history, open to both parties"' }],
        },
      ],
    });
  }
});

/** What stands still during a relief: what it says itself, and supports that name it. */
function pausedBy({ agreement }: Facts, { id, effects }: Relief): readonly Id[] {
  const own = effects.flatMap(({ kind, targets }) => (kind === 'pauses' ? targets : []));
  const naming = agreement.support.filter(({ pauses }) => pauses.some(({ relief }) => relief === id));
  return [...new Set([...own, ...naming.map((support) => support.id)])];
}

/** Conditions as deep as this are not looked through. */
const MAX_NODES = 200;

function endsByItself(condition: Condition): boolean {
  let nodes = 0;
  for (const _ of conditionsIn(condition)) if (++nodes > MAX_NODES) return true;
  return ends(condition);
}

/** A duty is done, a figure recovers; but an event only begins, and what is told in words may go on. */
function ends(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.some(ends);
    case 'any':
      return condition.of.every(ends);
    case 'not':
      return ends(condition.of);
    case 'event':
    case 'fact':
    case 'is':
      return false;
    default:
      return true;
  }
}
