import * as z from 'zod';
import { Decimal, Duration, Exact, Id, Money, node, Origin, Window } from './common.ts';

/** What a share or a multiple is taken of: a fee, for one service or all, of one period. */
export const Base = node({
  /** A service, a plan or one fee by its name; all fees when missing. */
  fee: Id.optional(),
  /** The fee of each thing that is affected, by what it is: a service, a region. */
  affected: z.string().optional(),
  /** What does not belong to it, such as one-time payments. */
  without: z.array(z.string()).optional(),
  /** Shares of it, one of the other: "20% of 250% of 12% of fee" has all but the first. */
  shares: z.array(z.union([z.strictObject({ percent: Decimal }), z.strictObject({ times: Exact })])).optional(),
  /** What an underpinning contract pays because of the same failure. */
  creditsOf: Id.optional(),
  /** The amount that a table gives for the case at hand. */
  table: Id.optional(),
  /** A fixed base instead of a fee (an at-risk amount). */
  money: Money.optional(),
  text: z.string().optional(),
  each: Window.optional(),
  /**
   * previous: the fee of the period before; remaining: the unused rest of the term; settlement: the fee of the period in which
   * the credit is settled.
   */
  period: z.enum(['same', 'previous', 'remaining', 'term', 'settlement']).default('same'),
}).meta({ id: 'Base', description: 'What a share or a multiple is taken of.' });
export type Base = z.infer<typeof Base>;

const share = node({ kind: z.literal('percent'), value: Decimal, of: Base.optional() });
/** A fraction or a multiple of the base; `time`: of the base's part that falls on the lost time. */
const multiple = node({
  kind: z.literal('multiple'),
  value: Exact,
  of: Base.optional(),
  time: z.boolean().default(false),
});
const sum = node({ kind: z.literal('money'), money: Money });
const points = node({ kind: z.literal('points'), value: Decimal });
/** The fee of so much service, e.g. "1 day of fee". */
const feeOfTime = node({ kind: z.literal('fee of time'), duration: Duration, of: Base.optional() });
/** So much service for nothing, added at the end. */
const serviceTime = node({ kind: z.literal('service time'), duration: Duration });
const inKind = node({ kind: z.literal('in kind'), text: z.string() });
/** What a table gives for the case at hand: a share, a sum, a length of time or an amount. */
const fromTable = node({ kind: z.literal('table'), table: Id, of: Base.optional() });
const hole = node({ kind: z.literal('hole') });
/** Not made by `node`, which would read the recursive property too early. */
const greatest = z.strictObject({
  kind: z.enum(['greater', 'smaller']),
  origin: Origin.optional(),
  get of(): z.ZodArray<typeof Amount> {
    return z.array(Amount);
  },
});

export type Amount =
  | z.infer<typeof share>
  | z.infer<typeof multiple>
  | z.infer<typeof sum>
  | z.infer<typeof points>
  | z.infer<typeof feeOfTime>
  | z.infer<typeof serviceTime>
  | z.infer<typeof inKind>
  | z.infer<typeof fromTable>
  | z.infer<typeof hole>
  | { kind: 'greater' | 'smaller'; of: Amount[]; origin?: string | undefined };
/** What is paid. A bare percentage is of the credit schedule's base. */
export const Amount: z.ZodType<Amount> = z
  .discriminatedUnion('kind', [share, multiple, sum, points, feeOfTime, serviceTime, inKind, greatest, fromTable, hole])
  .meta({ id: 'Amount', description: 'What is paid.' });
