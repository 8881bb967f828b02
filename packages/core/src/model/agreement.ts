import * as z from 'zod';
import { ClockTime, Deadline, Duration, Id, IsoDate, IsoDuration, node, Who } from './common.ts';
import { Duty, Exclusion, ForceMajeure, Maintenance, Relief, SharedHours } from './causes.ts';
import {
  Audit,
  Change,
  Clause,
  Confidentiality,
  Hold,
  Indemnity,
  Liability,
  Limitation,
  Report,
  Review,
  Termination,
} from './governance.ts';
import { Metric, Objective } from './metrics.ts';
import { Credits } from './money.ts';
import { Calendar, Definition, Event, Party, ThirdParty } from './parties.ts';
import { Category, Limits, Plan, Service, Table, Underpinning } from './services.ts';
import { Escalation, Support } from './support.ts';

/** An accepted finding: both sides know of it and give the reason. Without `part` it holds for the whole agreement. */
export const Acceptance = node({ code: z.string(), reason: z.string(), part: Id.optional() }).meta({
  id: 'Acceptance',
  description: 'A finding that both sides know of, and why it stays.',
});
export type Acceptance = z.infer<typeof Acceptance>;

/** A level that this agreement rests on, nearest first. */
export const Level = node({
  id: Id,
  title: z.string().optional(),
  version: z.string().optional(),
  kind: z.enum(['corporate', 'service', 'customer']).optional(),
}).meta({ id: 'Level', description: 'An agreement that this one is based on.' });
export type Level = z.infer<typeof Level>;

/**
 * A term of a lower level that does not hold here: replaced by the part of the same name, or dropped. `shadowed`: a part of
 * the same name stands here without saying that it replaces the other.
 */
export const Override = node({
  id: Id,
  kind: z.enum(['replaced', 'dropped', 'shadowed']),
  level: Id.optional(),
  /** What it said there, so that both can be compared. */
  objective: Objective.optional(),
  support: Support.optional(),
}).meta({ id: 'Override', description: 'A term of a lower level that does not hold here.' });
export type Override = z.infer<typeof Override>;

/**
 * An agreement, complete: levels merged, references resolved to ids, units resolved, exact. The one value that all
 * checks, documents and figures are made from. Whatever was broken in the text is missing here or stands as a `hole`.
 */
export const Agreement = node({
  id: Id,
  title: z.string().optional(),
  version: z.string().optional(),
  kind: z.enum(['corporate', 'service', 'customer']).optional(),
  /** Levels this one is based on, nearest first. */
  levels: z.array(Level).default([]),
  overrides: z.array(Override).default([]),
  provider: Id.optional(),
  customer: Id.optional(),
  effective: node({
    from: IsoDate.optional(),
    /** When on its first day it begins; with the day itself if missing. */
    fromTime: ClockTime.optional(),
    /** The last day. */
    until: IsoDate.optional(),
    /** When on its last day it ends; with the day itself if missing. */
    untilTime: ClockTime.optional(),
  }).optional(),
  renewal: node({ every: IsoDuration.optional(), notice: Duration.optional() }).optional(),
  /** IANA zone. */
  zone: z.string().optional(),
  currency: z.string().optional(),
  law: z.string().optional(),
  /** The calendar that "business days" means when nothing else is said. */
  businessDays: Id.optional(),
  /** First month of the fiscal year, 1 to 12. */
  fiscalYearStarts: z.int().min(1).max(12).optional(),
  precedence: z.array(z.string()).default([]),
  overview: z.string().optional(),
  terms: z
    .discriminatedUnion('kind', [
      node({ kind: z.literal('negotiated') }),
      node({ kind: z.literal('standard'), of: Id }),
    ])
    .optional(),
  sharedHours: SharedHours.optional(),
  unknownCauseAgainst: Who.optional(),
  whichCapBinds: z.enum(['smallest', 'first']).optional(),
  payment: Deadline.optional(),
  /** Whether taxes are part of the amounts of money. */
  taxes: z.enum(['included', 'excluded']).optional(),
  paidInAdvance: z.boolean().default(false),

  parties: z.array(Party).default([]),
  thirdParties: z.array(ThirdParty).default([]),
  definitions: z.array(Definition).default([]),
  calendars: z.array(Calendar).default([]),
  events: z.array(Event).default([]),
  categories: z.array(Category).default([]),
  plans: z.array(Plan).default([]),
  services: z.array(Service).default([]),
  underpinnings: z.array(Underpinning).default([]),
  limits: z.array(Limits).default([]),
  tables: z.array(Table).default([]),
  metrics: z.array(Metric).default([]),
  objectives: z.array(Objective).default([]),
  support: z.array(Support).default([]),
  escalations: z.array(Escalation).default([]),
  maintenance: z.array(Maintenance).default([]),
  exclusions: z.array(Exclusion).default([]),
  duties: z.array(Duty).default([]),
  reliefs: z.array(Relief).default([]),
  forceMajeure: z.array(ForceMajeure).default([]),
  credits: z.array(Credits).default([]),
  reports: z.array(Report).default([]),
  reviews: z.array(Review).default([]),
  terminations: z.array(Termination).default([]),
  changes: z.array(Change).default([]),
  holds: z.array(Hold).default([]),
  liabilities: z.array(Liability).default([]),
  indemnities: z.array(Indemnity).default([]),
  confidentiality: z.array(Confidentiality).default([]),
  limitations: z.array(Limitation).default([]),
  audits: z.array(Audit).default([]),
  clauses: z.array(Clause).default([]),
  acceptances: z.array(Acceptance).default([]),
  /** Fingerprint of the texts it was made from. */
  source: z.strictObject({ files: z.array(z.string()), sha256: z.string() }).optional(),
}).meta({ id: 'Agreement', description: 'A service level agreement, complete and exact.' });
export type Agreement = z.infer<typeof Agreement>;
/** What may be written down: lists that are empty and values that are the default may be left out. */
export type AgreementInput = z.input<typeof Agreement>;
