import type { Credits } from '@sla-lang/core';
import { ref, type Context } from '../context.ts';
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

/** The same for a bonus, which is paid for more than was promised. */
export function standardsExceeded(c: Context, { for: ids }: Credits): Text {
  const { conditions: words, general } = c.locale;
  const names = general.or(ids.map((id) => ref(c, id)));
  return ids.length === 0 ? words.anyExceeded : (ids.length > 1 ? words.oneExceeded : words.exceeded)(names);
}
