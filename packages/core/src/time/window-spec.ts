/**
 * The stretch of time over which something is judged or paid, as an agreement states it.
 *
 * - `each` (count) unit, one after the other: `each month`, `each 3 months`. The flavour says which months are meant; `billing`
 *   begins on the billing day, `fiscal` counts from the first month of the fiscal year, `contract` from the moment at which the
 *   term begins; `calendar` and `clock` are what a calendar and a clock on the wall show. `fixedDays` is "each month of 30 days": the
 *   periods are the months, but each is reckoned with that many days of 24 hours.
 * - `rolling`: any stretch of that ISO 8601 length within the term.
 * - `term`: the whole term. `item`: each single thing, which has no period.
 */
export type WindowSpec =
  | {
      readonly kind: 'each';
      readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';
      readonly count?: number | undefined;
      readonly flavour?: 'calendar' | 'billing' | 'fiscal' | 'contract' | 'clock' | undefined;
      readonly fixedDays?: number | undefined;
    }
  | { readonly kind: 'rolling'; readonly length: string }
  | { readonly kind: 'term' }
  | { readonly kind: 'item' };

/**
 * The first and the last day of the term, both in it. Without a first day there is no term; without a last one it is open. It
 * begins with its first day and ends with its last one, unless times of day (`12:00`) are said.
 */
export interface Term {
  readonly from?: string | undefined;
  readonly fromTime?: string | undefined;
  readonly until?: string | undefined;
  readonly untilTime?: string | undefined;
}

/** What a window needs to know of the agreement in order to have dates. */
export interface WindowContext {
  /** IANA zone; UTC if missing. */
  readonly zone?: string | undefined;
  readonly term?: Term | undefined;
  /** Day of the month on which billing months begin, 1 to 31; the last day of months that are too short. Default: that of the term. */
  readonly billingDay?: number | undefined;
  /** 1 to 12, default 1. */
  readonly fiscalYearStarts?: number | undefined;
}
