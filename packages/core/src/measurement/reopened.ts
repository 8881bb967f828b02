import type { Stretch } from '../time/index.ts';
import { inTime, limitOn } from './clock.ts';
import { about, type Look } from './look.ts';
import { millis } from './moments.ts';
import type { Ticket } from './observations.ts';
import type { Millis } from './steps.ts';
import { stepEnd, type Desk, type SupportStep } from './ticket-moments.ts';

/** What became of a ticket that was opened again. */
export interface Reopened {
  /** When the ticket was closed in between, and its clock stood still. */
  readonly between: readonly Stretch[];
  /** When it stopped for good; undefined if that is its first stop. */
  readonly end: Millis | undefined;
  /** From when until when it was a new one. */
  readonly anew: readonly Stretch[];
}

export const NOT_REOPENED: Reopened = { between: [], end: undefined, anew: [] };

export function reopened(look: Look, desk: Desk, ticket: Ticket, last: SupportStep | undefined): Reopened {
  const { support } = desk;
  const between: Stretch[] = [];
  const anew: Stretch[] = [];
  let end: Millis | undefined;
  let stopped = last && stepEnd(look, desk, ticket, last);
  for (const again of ticket.reopened) {
    const at = millis(again.at);
    if (stopped === undefined || at < stopped) return look.reading.stop(about('reopened', support));
    const next = again.stopped === undefined ? Infinity : millis(again.stopped);
    const effect = effectOf(look, desk, { start: stopped, end: at });
    if (effect === 'continues') {
      between.push({ start: stopped, end: at });
      end = next;
    } else if (effect === 'new') anew.push({ start: at, end: next });
    stopped = next;
  }
  return { between, end, anew };
}

/** What opening a ticket again does: what is said, if it is opened again within the time that is said. */
function effectOf(look: Look, { support, priority }: Desk, closed: Stretch): 'continues' | 'new' | 'nothing' {
  const { reopened: rule } = support;
  const question = about('reopened', support, rule?.origin);
  if (!rule) return look.reading.choose(undefined, question, ['continues', 'new', 'nothing']);
  if (!rule.within) return rule.effect;
  const limit = limitOn(look, support, rule.within, rule.within.clock === 'business' ? priority.clock : undefined);
  if (inTime(look, support, limit, closed, []).met) return rule.effect;
  return look.reading.choose<'new' | 'nothing'>(undefined, question, ['new', 'nothing']);
}
