import * as z from 'zod';
import { ClockTime, Id, IsoDate, node, partShape, Weekday, Who } from './common.ts';

export const Contact = node({
  id: Id,
  title: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  address: z.string().optional(),
  hours: Id.optional(),
}).meta({ id: 'Contact', description: 'Where a party can be reached.' });
export type Contact = z.infer<typeof Contact>;

/** The provider or the customer. */
export const Party = node({
  ...partShape,
  role: z.enum(['provider', 'customer']),
  kind: z.enum(['business', 'small business', 'consumer']).optional(),
  address: z.string().optional(),
  registered: z.string().optional(),
  contacts: z.array(Contact).default([]),
}).meta({ id: 'Party', description: 'The provider or the customer.' });
export type Party = z.infer<typeof Party>;

/** Somebody who is no party: a measurer, an auditor, a subcontractor, a reseller. */
export const ThirdParty = node({
  ...partShape,
  role: z.enum(['measurer', 'auditor', 'subcontractor', 'reseller']),
  chosenBy: Who.optional(),
}).meta({ id: 'ThirdParty', description: 'Somebody who is no party, and who chose it.' });
export type ThirdParty = z.infer<typeof ThirdParty>;

export const Definition = node({ ...partShape, text: z.string() }).meta({
  id: 'Definition',
  description: 'A defined term.',
});
export type Definition = z.infer<typeof Definition>;

/** Opening hours on some weekdays; `nextDay`: `to` is on the day after `from`. */
export const Hours = node({
  days: z.array(Weekday),
  from: ClockTime,
  to: ClockTime,
  nextDay: z.boolean().default(false),
  /** Only the first (1), second … such day of each month, or the last one (-1); every one where it is missing. */
  nth: z.union([z.int().min(1).max(5), z.literal(-1)]).optional(),
}).meta({ id: 'Hours', description: 'Hours on some weekdays.' });
export type Hours = z.infer<typeof Hours>;

export const Calendar = node({
  ...partShape,
  /** 24 hours a day, 7 days a week. */
  always: z.boolean().default(false),
  hours: z.array(Hours).default([]),
  holidays: z.array(node({ region: z.string(), open: z.boolean() })).default([]),
  exceptions: z
    .array(
      node({
        date: IsoDate,
        open: z.boolean(),
        hours: z.array(z.strictObject({ from: ClockTime, to: ClockTime, nextDay: z.boolean() })).optional(),
      }),
    )
    .default([]),
  /** IANA zone of its own; else the agreement's. */
  zone: z.string().optional(),
}).meta({ id: 'Calendar', description: 'When a clock runs.' });
export type Calendar = z.infer<typeof Calendar>;

/** What happens later on a day (of the week, where it says which) counts as if it had happened on another one. */
const CutOff = node({
  after: ClockTime,
  /** What happens at this time sharp counts as later, too. */
  included: z.boolean().default(false),
  days: z.array(Weekday).optional(),
  countsAs: z.enum(['next day', 'next business day']),
  at: ClockTime.optional(),
  calendar: Id.optional(),
}).meta({ id: 'CutOff', description: 'From when a moment counts that comes late on a day.' });

/** A named moment: who can see it, where it is recorded, when it counts as received. */
export const Event = node({
  ...partShape,
  text: z.string().optional(),
  seenBy: z.array(Who).default([]),
  recordedIn: z.string().optional(),
  cutOff: CutOff.optional(),
  /** Those of other days of the week. */
  furtherCutOffs: z.array(CutOff).default([]),
}).meta({ id: 'Event', description: 'A named moment that clocks and deadlines hang on.' });
export type Event = z.infer<typeof Event>;
