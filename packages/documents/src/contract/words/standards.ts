import type { Credits } from '@sla-lang/core';
import { ref, refs, type Context } from '../context.ts';
import type { Text } from '../document.ts';

/** "the service level Availability is not met": what a schedule of credits pays for, as a condition. */
export function standardsMissed(c: Context, { for: ids }: Credits): Text {
  const { conditions: words, general } = c.locale;
  const supports = ids.filter((id) => c.parts.get(id)?.list === 'support');
  const objectives = ids.filter((id) => !supports.includes(id)).map((id) => ref(c, id));
  const [only] = objectives;
  if (ids.length === 0) return words.anyMissed;
  return general.or([
    ...(objectives.length > 1
      ? [words.oneMissed(general.or(objectives))]
      : only
        ? [words.missed(only, 'objective')]
        : []),
    ...supports.map((id) => words.missed(ref(c, id), 'support')),
  ]);
}

/** When a miss is paid for: a condition for one level; each of several levels is paid for. */
export function missTrigger(c: Context, credits: Credits): { if: Text } | { per: Text } {
  const { conditions: words, general } = c.locale;
  const { for: ids } = credits;
  if (ids.length < 2) return { if: standardsMissed(c, credits) };
  const isSupport = (id: string): boolean => c.parts.get(id)?.list === 'support';
  if (!ids.some(isSupport)) return { per: words.eachMissed.levels(refs(c, ids, 'and')) };
  const each = ids.map((id) => words.eachMissed[isSupport(id) ? 'times' : 'level'](ref(c, id)));
  return { per: words.eachMissed.others(general.and(each)) };
}

/** The same for a bonus, which is paid for more than was promised. */
export function standardsExceeded(c: Context, { for: ids }: Credits): Text {
  const { conditions: words, general } = c.locale;
  const names = general.or(ids.map((id) => ref(c, id)));
  return ids.length === 0 ? words.anyExceeded : (ids.length > 1 ? words.oneExceeded : words.exceeded)(names);
}
