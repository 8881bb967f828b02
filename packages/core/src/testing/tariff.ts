import type { AgreementInput } from '../model/index.ts';

type CreditsInput = NonNullable<AgreementInput['credits']>[number];
type PaymentInput = NonNullable<CreditsInput['payments']>[number];
type RangeInput = Extract<PaymentInput['trigger'], { kind: 'range' }>['range'];
type ValueInput = NonNullable<RangeInput['low']>['value'];
type End = 'closed' | 'open' | 'unsaid';

/** Values for tests of tariffs, short enough that a table of tiers reads as one. */
export const percent = (value: string) => ({ kind: 'percent', value }) as const;
export const elapsed = (iso: string) => ({ kind: 'duration', duration: { iso } }) as const;
export const eur = (amount: string) => ({ kind: 'money', money: { amount, currency: 'EUR' } }) as const;

/** `range('99', 'open', '99.9', 'closed')`; an empty text is no end. Percentages, unless another kind of value is given. */
export function range(
  low: string,
  lowEnd: End,
  high: string,
  highEnd: End,
  value: (text: string) => ValueInput = percent,
): RangeInput {
  return {
    ...(low && { low: { value: value(low), end: lowEnd } }),
    ...(high && { high: { value: value(high), end: highEnd } }),
    origin: `range ${low}-${high}`,
  };
}

/** A payment for a range; its place is named after the range. */
export const pays = (amount: PaymentInput['amount'], over: RangeInput): PaymentInput => ({
  amount,
  trigger: { kind: 'range', range: over },
});

export const month = { kind: 'each', unit: 'month' } as const;

/** Uptime of at least 99.9 % each month, and one schedule of credits for it; all that follows replaces what is here. */
export function availabilityWith(
  credits: Partial<CreditsInput>,
  objective: { comparison?: '>=' | '>'; target?: ValueInput; rounding?: { mode: 'down'; decimals: number } } = {},
): Partial<AgreementInput> {
  const { comparison = '>=', target = percent('99.9'), rounding } = objective;
  const figure = { measure: 'value', metric: 'Uptime' } as const;
  return {
    metrics: [
      {
        id: 'Uptime',
        origin: 'Uptime',
        observation: { kind: 'availability' },
        ...(rounding && { rounding: { ...rounding, origin: 'rounding' } }),
      },
    ],
    objectives: [
      { id: 'Available', sentences: [{ figure, comparison, value: target, window: month, origin: 'promise' }] },
    ],
    credits: [{ id: 'Available credits', kind: 'credit', for: ['Available'], origin: 'credits', ...credits }],
  };
}

/** The bands of GitHub's agreement: 99.9 % is kept and paid, 99.0 % is in no band. */
export const githubBands: PaymentInput[] = [
  pays(percent('10'), range('99.0', 'open', '99.9', 'closed')),
  pays(percent('25'), range('', 'open', '99.0', 'open')),
];

/** The bands of the Bonterms template, with two decimals and nothing between them. */
export const bontermsBands: PaymentInput[] = [
  pays(percent('5'), range('99.00', 'closed', '99.89', 'closed')),
  pays(percent('20'), range('97.00', 'closed', '98.99', 'closed')),
  pays(percent('35'), range('95.00', 'closed', '96.99', 'closed')),
  pays(percent('50'), range('', 'open', '95.0', 'open')),
];
