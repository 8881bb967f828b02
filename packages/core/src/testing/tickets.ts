import { Facts } from '../facts/index.ts';
import type { AgreementInput } from '../model/index.ts';
import { toText } from '../quantity/index.ts';
import { agreementOf } from './found.ts';
import { instant, MAY } from './measuring.ts';
import { measureSupport, Observations, type ObservationsInput, type SupportRequest } from '../measurement/index.ts';

type SupportInput = NonNullable<AgreementInput['support']>[number];
type TicketInput = NonNullable<ObservationsInput['tickets']>[number];
type PriorityInput = NonNullable<SupportInput['priorities']>[number];

/** A limit of a step. */
export const limit = (iso: string, clock: 'elapsed' | 'business' = 'elapsed') =>
  ({ kind: 'duration', duration: { iso, clock } }) as const;
const calendars: AgreementInput['calendars'] = [
  { id: 'Office', hours: [{ days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '09:00', to: '17:00' }] },
  { id: 'Always', always: true },
];

/** Tickets of 4 May 2026, a Monday; times are those of the wall clock in Amsterdam, `HH:MM` on that day or with a date. */
export const at = (text: string) => instant(text.includes('-') ? text : `2026-05-04 ${text}`);

interface Given {
  readonly priority?: Partial<PriorityInput>;
  readonly support?: Partial<SupportInput>;
  readonly parts?: Partial<AgreementInput>;
  readonly tickets: readonly Partial<TicketInput>[];
  readonly until?: string;
  readonly step?: SupportRequest['step'];
}

/** How many of the tickets were late, the share in time, or what keeps that undecided. */
export function ticketsOf({ priority, support, parts, tickets, until, step }: Given): string {
  const facts = new Facts(
    agreementOf({
      calendars,
      ...parts,
      support: [
        {
          id: 'Incidents',
          ...support,
          priorities: [
            { id: 'P1', clock: 'Always', targets: [{ step: 'restore', value: limit('PT4H') }], ...priority },
          ],
        },
      ],
    }),
  );
  const observed: ObservationsInput = {
    of: 'Incidents',
    ...(until !== undefined && { until: at(until) }),
    tickets: tickets.map((ticket) => ({ priority: 'P1', started: at('10:00'), ...ticket })),
  };
  const measured = measureSupport(facts, { support: 'Incidents', priority: 'P1', period: MAY, step }, [
    Observations.parse(observed),
  ]);
  if (measured.kind !== 'value')
    return measured.kind === 'undecided' ? `${measured.questions[0]?.kind}?` : measured.kind;
  const unit = measured.value.kind === 'percent' ? '%' : ' missed';
  return `${toText(measured.value.value)}${unit} of ${measured.tally?.of}`;
}
