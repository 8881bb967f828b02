import {
  casesOfTargets,
  clockOf,
  listWords,
  longestAlone,
  targetLimit,
  targetsOfPriority,
  targetWords,
  type Alone,
  type Clock,
  type Facts,
  type PlacedTarget,
} from '../../facts/index.ts';
import { promisorOf } from '../../facts/promises.ts';
import { rule } from '../../findings/rule.ts';
import type { Contact, Id, Priority, Support } from '../../model/index.ts';
import { compare, fixedSeconds, rational } from '../../quantity/index.ts';
import { zoneClock } from '../../time/index.ts';

/**
 * The contacts of the promising side that state their hours are on duty then. An error where a whole target can pass before anybody is
 * there, a warning where that time merely counts. Silent where a ticket goes to a contact whose hours are not said.
 */
export const nobodyOnDuty = rule('time/nobody-on-duty', (facts, report) => {
  const desks = facts.once(desksByParty);
  for (const support of facts.agreement.support) {
    const { onDuty: desk = [], unknown = new Set<Id>() } = desks.get(promisorOf(facts, support.id)) ?? {};
    if (desk.length === 0) continue;
    const hours = desk.map(({ clock }) => clock);
    for (const priority of support.priorities) {
      if (goesElsewhere(facts, support, priority, unknown)) continue;
      for (const [clock, targets] of clocksOf(facts, support, priority)) {
        const alone = longestAlone(facts, clock, hours);
        if (!alone) continue;
        const passed = targets.find(
          ({ seconds }) => seconds !== undefined && compare(seconds, rational(alone.seconds)) <= 0,
        );
        report({
          at: priority.origin ?? support.origin,
          part: support.id,
          severity: passed ? 'error' : 'warning',
          params: {
            priority: priority.id,
            clock: clock.kind === 'hours' ? `in ${facts.nameOf(clock.calendar.id)}` : 'around the clock',
            desk: listWords(desk.map(({ contact }) => contact.title ?? contact.id)),
            ...gapWords(facts, alone),
            limit: passed?.words,
          },
          related: desk.map(({ contact }) => ({ at: contact.origin, role: 'desk' as const })),
        });
      }
    }
  }
});

interface OnDuty {
  readonly contact: Contact;
  readonly clock: Clock;
}

interface Desk {
  readonly onDuty: readonly OnDuty[];
  /** Contacts whose hours nobody knows. */
  readonly unknown: ReadonlySet<Id>;
}

const desksByParty = (facts: Facts): ReadonlyMap<Id | undefined, Desk> =>
  new Map(facts.agreement.parties.map(({ id, contacts }) => [id, deskOf(facts, contacts)]));

const deskOf = (facts: Facts, contacts: readonly Contact[]): Desk => ({
  onDuty: contacts.flatMap((contact) => {
    const clock = contact.hours === undefined ? undefined : clockOf(facts, contact.hours);
    return clock ? [{ contact, clock }] : [];
  }),
  unknown: new Set(contacts.filter(({ hours }) => hours === undefined).map(({ id }) => id)),
});

/** Whether an escalation hands its tickets to somebody whose hours nobody knows. */
function goesElsewhere({ agreement }: Facts, { id }: Support, priority: Priority, unknown: ReadonlySet<Id>): boolean {
  return agreement.escalations.some(
    (each) =>
      each.of === id &&
      (each.priority ?? priority.id) === priority.id &&
      each.steps.some(({ to }) => 'contact' in to && unknown.has(to.contact)),
  );
}

interface Due {
  readonly seconds: ReturnType<typeof fixedSeconds>;
  readonly words: string;
}

/** The clocks that the targets of a priority are counted on, with these targets, in every case. */
function clocksOf(facts: Facts, support: Support, priority: Priority): ReadonlyMap<Clock, readonly Due[]> {
  const clocks = new Map<unknown, { clock: Clock; targets: Due[] }>();
  for (const placed of targetsOfPriority(facts, support, priority)) {
    for (const { clock, ...due } of dueTimes(facts, placed)) {
      const key = clock.kind === 'hours' ? clock.calendar : clock.kind;
      const known = clocks.get(key);
      if (known) known.targets.push(due);
      else clocks.set(key, { clock, targets: [due] });
    }
  }
  return new Map(Array.from(clocks.values(), ({ clock, targets }) => [clock, targets]));
}

function dueTimes(facts: Facts, placed: PlacedTarget): readonly (Due & { readonly clock: Clock })[] {
  return casesOfTargets(facts, placed).flatMap((theCase) => {
    const limit = targetLimit(facts, placed, theCase);
    if (!limit) return [];
    const seconds = limit.form === 'time' ? fixedSeconds(limit.iso) : undefined;
    return [{ clock: limit.clock, seconds, words: targetWords(facts, placed, theCase) }];
  });
}

/** "Fri 18:00" of any week, or "Thu 2026-12-24 18:00". */
function gapWords(facts: Facts, { gap, dated }: Alone): { from: string; to: string } {
  const clock = zoneClock(facts.agreement.zone ?? 'UTC');
  const words = (at: number) => {
    const { weekday, date, time } = clock.show(at);
    return dated ? `${weekday} ${date} ${time}` : `${weekday} ${time}`;
  };
  return { from: words(gap.start), to: words(gap.end) };
}
