import type { Duty, Id, Value } from '../model/index.ts';
import type { WallClock } from '../time/index.ts';
import type { Facts } from './facts.ts';
import { latestAnswer, type Later, type Limit } from './used-up.ts';

/** A moment of a normal week, or of a date. */
export const momentWords = ({ weekday, date, time }: WallClock, dated = false): string =>
  `${dated ? `${weekday} ${date}` : weekday} ${time}`;

/** The words of {@link latestAnswer}. */
export interface LateWords {
  readonly asked: string;
  readonly due: string;
  readonly over: string;
  readonly ends: string;
}

/** When a side that has been asked is late with a duty at last, if a calendar decides that. */
export function lateWords(
  facts: Facts,
  { obligations }: Duty,
  actor: Id | undefined,
  { target, lasting }: { readonly target?: Limit | undefined; readonly lasting?: Value } = {},
): LateWords | undefined {
  for (const { actor: by, deadline } of obligations) {
    if (by !== actor || deadline?.relation !== 'within' || !deadline.duration) continue;
    const limit = lasting?.kind === 'duration' ? { duration: lasting.duration } : undefined;
    const found = latestAnswer(facts, { duration: deadline.duration }, { target, lasting: limit });
    if (!found) continue;
    const { asked, due, over, ends } = found;
    return { asked: momentWords(asked), due: momentWords(due), over: laterWords(over), ends: laterWords(ends) };
  }
  return undefined;
}

/** A weekday that may be one of several says which. */
const laterWords = (later: Later | undefined): string =>
  later ? `${momentWords(later.at)}${later.days < 6 ? '' : `, ${later.days} days later`}` : '';
