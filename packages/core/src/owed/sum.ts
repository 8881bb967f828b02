import type { Base, Duration } from '../model/index.ts';

/**
 * So much of one thing. Numbers are exact text, decimal or a fraction. share: percent of a base whose fee is not known. service
 * time, in kind: so many times a duration, or what the text says.
 */
export type Sum =
  | { readonly kind: 'money'; readonly currency: string; readonly value: string }
  | { readonly kind: 'share'; readonly of: Base; readonly percent: string }
  | { readonly kind: 'points'; readonly value: string }
  | { readonly kind: 'service time'; readonly duration: Duration; readonly times: string }
  | { readonly kind: 'in kind'; readonly text: string; readonly times: string };

/** A value of a figure: percent as written (99.9), time in seconds, a number with its unit. */
export interface Quantity {
  readonly kind: 'percent' | 'time' | 'number';
  /** time: `elapsed`, or hours or days of a business calendar; number: the unit as written. */
  readonly unit: string;
  readonly value: string;
}

/** One end of a range of values. */
export interface Edge {
  readonly value: Quantity;
  readonly end: 'closed' | 'open' | 'unsaid';
}
