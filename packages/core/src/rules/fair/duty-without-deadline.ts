import { reachOf } from '../../facts/excuses.ts';
import { conditionsIn } from '../../facts/index.ts';
import { writeParts } from '../../facts/syntax.ts';
import { harmlessWait } from '../../facts/waits.ts';
import { listWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import type { Exclusion, Relief } from '../../model/index.ts';
import { durationParts, formatDuration } from '../../quantity/index.ts';

/**
 * A relief or an exclusion that rests on a duty of which nothing says when it is due. "At all times" and "each month" are
 * measures too. Told once for each such duty, with all that it excuses.
 */
export const dutyWithoutDeadline = rule('fair/duty-without-deadline', (facts, report) => {
  const { reliefs, exclusions, duties } = facts.agreement;
  const excusing = new Map<string, (Relief | Exclusion)[]>();
  for (const excuse of [...reliefs, ...exclusions]) {
    for (const each of excuse.when ? conditionsIn(excuse.when) : []) {
      if (each.kind === 'duty') excusing.set(each.duty, [...(excusing.get(each.duty) ?? []), excuse]);
    }
  }
  for (const duty of duties) {
    const excuses = excusing.get(duty.id) ?? [];
    const endless = duty.obligations.find(({ deadline }) => !deadline);
    const owing = endless?.actor;
    const promises = excuses.flatMap((excuse) => reachOf(facts, excuse));
    const relieved = promises[0]?.by ?? facts.otherParty(owing);
    if (excuses.length === 0 || !endless || owing === undefined || relieved === owing) continue;
    const length = harmlessWait(facts, promises);
    report({
      at: endless.origin ?? duty.origin,
      part: duty.id,
      params: {
        relieved: facts.nameOf(relieved),
        owing: facts.nameOf(owing),
        duty: facts.nameOf(duty.id),
        excuse: listWords(new Set(excuses.map(({ id }) => facts.nameOf(id)))),
      },
      related: excuses.map(({ origin }) => ({ at: origin, role: 'excuse' })),
      disadvantages: [owing],
      fixes: [
        {
          name: 'deadline',
          params: { length: formatDuration(length, 'en-GB') },
          edits: [
            {
              at: endless.origin,
              place: 'after',
              text: ` within ${writeParts(durationParts(length) ?? [])} of "the request"`,
            },
          ],
        },
      ],
    });
  }
});
