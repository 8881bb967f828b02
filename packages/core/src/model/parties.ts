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

/** A named moment: who can see it, where it is recorded, when it counts as received. */
export const Event = node({
  ...partShape,
  text: z.string().optional(),
  seenBy: z.array(Who).default([]),
  recordedIn: z.string().optional(),
  cutOff: node({
    after: ClockTime,
    countsAs: z.enum(['next day', 'next business day']),
    at: ClockTime.optional(),
    calendar: Id.optional(),
  }).optional(),
}).meta({ id: 'Event', description: 'A named moment that clocks and deadlines hang on.' });
export type Event = z.infer<typeof Event>;
