import type { Moment, Priority, Support, Target } from '../model/index.ts';
import { merged, type Stretch } from '../time/index.ts';
import { agreedPauses } from './agreed-time.ts';
import type { Pause } from './clock.ts';
import { byPart } from './counted-time.ts';
import { countedFrom } from './cut-offs.ts';
import { about, type Look } from './look.ts';
import { millis, millisOf, stretch } from './moments.ts';
import type { Ticket } from './observations.ts';
import type { Millis } from './steps.ts';

export type SupportStep = Target['step'];

/** In the order in which they happen to a ticket. */
const STEPS: readonly SupportStep[] = ['respond', 'update', 'workaround', 'restore', 'resolve'];

/** A priority of a support, with the time until which its tickets have been observed. */
export interface Desk {
  readonly support: Support;
  readonly priority: Priority;
  readonly until: Millis | undefined;
  /** Judge this step only. */
  readonly step?: SupportStep | undefined;
}

export const lastStep = ({ targets }: Priority): SupportStep | undefined =>
  STEPS.findLast((step) => targets.some((target) => target.step === step));

/**
 * The moment at which the clock of a step starts: one of its own, if the support names it, else that of the ticket. After a cut-off
 * it is a later one; where another priority counts as new, it is that of the change.
 */
export function stepStart(look: Look, desk: Desk, ticket: Ticket, step: SupportStep): Millis {
  const { support, priority } = desk;
  const own = support.stepStarts.find((each) => each.step === step)?.moment;
  const at = own ? namedMoment(ticket, own) : millis(ticket.started);
  if (at === undefined) return look.reading.stop(about('not observed', support, own?.origin));
  return Math.max(countedFrom(look, own ?? support.starts, at, priority.clock), reclassifiedAt(look, desk, ticket));
}

/** The moment of a step, if it has come: one that the support names for it; the last one stops when the support says. */
export function stepEnd(look: Look, desk: Desk, ticket: Ticket, step: SupportStep): Millis | undefined {
  const named = desk.support.stepStops.find((each) => each.step === step)?.moment;
  const moments = {
    respond: ticket.responded,
    update: undefined,
    workaround: ticket.workaround,
    restore: ticket.restored,
    resolve: ticket.resolved,
  };
  const own = moments[step] === undefined ? undefined : millis(moments[step]);
  if (named) return namedMoment(ticket, named) ?? own;
  if (step !== lastStep(desk.priority)) return own;
  const stopped = ticket.stopped === undefined ? undefined : millis(ticket.stopped);
  return desk.support.stops ? (stopped ?? own) : (own ?? stopped);
}

/** When a ticket observed a moment that the agreement names by an event or a text. */
function namedMoment({ moments }: Ticket, moment: Moment): Millis | undefined {
  const name = moment.kind === 'event' ? moment.event : moment.kind === 'text' ? moment.text : undefined;
  const found = moments.find((each) => each.moment === name);
  return found && millis(found.at);
}

/** The priority that a ticket had in the end. */
export const finalPriority = ({ priority, reclassified }: Ticket): string => reclassified.at(-1)?.priority ?? priority;

/** When the clocks started anew because of another priority; at no time if they went on. */
function reclassifiedAt(look: Look, { support }: Desk, ticket: Ticket): Millis {
  const change = ticket.reclassified.at(-1);
  if (!change) return -Infinity;
  const { reclassified: rule } = support;
  const question = about('reclassified', support, rule?.origin);
  const within = rule?.within && lengthOf(look, support, rule.within.iso);
  const isSaid = rule && (within === undefined || millis(change.at) - millis(ticket.started) <= within);
  const effect = look.reading.choose(isSaid ? rule.effect : undefined, question, ['continues', 'new']);
  return effect === 'new' ? millis(change.at) : -Infinity;
}

/** Only what the support names stops its clocks: a relief if the other side was told in time, and as far as it was the cause. */
export function pausesOf(look: Look, { support }: Desk, { pauses }: Ticket): readonly Pause[] {
  const named = new Set(support.pauses.flatMap(({ relief, text }) => relief ?? text ?? []));
  for (const { id, effects } of look.facts.agreement.reliefs)
    if (effects.some(({ kind, targets }) => kind === 'pauses' && targets.includes(support.id))) named.add(id);
  const applied = pauses.filter(({ by }) => (by === undefined ? named.size > 0 : named.has(by)));
  return [...byPart(applied)].flatMap(([by, spans]): readonly Pause[] => {
    const relief = look.facts.find('reliefs', by);
    if (!relief) return spans.map(stretch);
    const { full, neither, shared } = agreedPauses(look, relief, spans);
    return [...full, ...neither, ...shared];
  });
}

/** Whoever has worked so long without a break rests from then on, and the clock with them. */
export function restsOf(look: Look, { support }: Desk, { worked }: Ticket): readonly Stretch[] {
  const { rests } = support;
  if (!rests || worked.length === 0) return [];
  const [after, rest] = [lengthOf(look, support, rests.after.iso), lengthOf(look, support, rests.rest.iso)];
  return merged(worked.map(stretch))
    .filter(({ start, end }) => end - start >= after)
    .map(({ start }) => ({ start: start + after, end: start + after + rest }));
}

const lengthOf = (look: Look, support: Support, iso: string): Millis =>
  millisOf(iso) ?? look.reading.stop(about('no limit', support));
