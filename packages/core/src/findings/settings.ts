import { familyOf, type Code, type Family, type Severity } from '../catalogue/index.ts';

/** Conventions that a house may see differently; the defaults are the usual ones. */
export const defaultThresholds = {
  /** Notice, exit and claim periods shorter than this are short. */
  days: 30,
  /** Credits that can never exceed this share of the fee are small, in percent. */
  feePercent: 10,
  /** Periods for the same kind of act may differ by this factor. */
  factor: 2,
  /** A credit should live this many months. */
  creditMonths: 12,
  /** Excluded maintenance above this share of the window is much, in percent. */
  maintenancePercent: 5,
} as const;
export type Thresholds = { readonly [K in keyof typeof defaultThresholds]: number };

export interface Settings {
  readonly profile: 'standard' | 'strict';
  /** Another severity, or silence, for a code or a whole family; the code wins. */
  readonly severities: Readonly<Partial<Record<Code | Family, Severity | 'off'>>>;
  readonly thresholds: Thresholds;
}

export const defaultSettings: Settings = { profile: 'standard', severities: {}, thresholds: defaultThresholds };

/** What the settings say of a code, the code itself before its family; undefined when they are silent. */
export const chosenSeverity = (code: Code, { severities }: Settings): Severity | 'off' | undefined =>
  severities[code] ?? severities[familyOf(code)];
