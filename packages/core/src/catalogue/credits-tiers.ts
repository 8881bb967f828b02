import { entry } from './entry.ts';

/** Appended where a promise depends on a table: " (Gold)". */
const inCase = (theCase: string) => (theCase === '' ? '' : ` (${theCase})`);

interface Tiers {
  readonly schedule: string;
  /** The plan, the priority … it holds for; empty if for all. */
  readonly theCase: string;
}

/** The words of the checks that compare tiers with the promise and with each other. */
export const creditsTiers = {
  'credits/credit-while-met': entry<
    Tiers & { kind: 'credit' | 'bonus'; objective: string; promised: string; values: string; amount: string }
  >()({
    severity: ['error'],
    title: 'Paid although the promise is kept',
    message: ({ kind, objective, promised, values, amount, theCase }) =>
      kind === 'credit'
        ? `${objective}${inCase(theCase)} is kept ${promised}, yet ${values} earns a credit of ${amount}.`
        : `${objective}${inCase(theCase)} is kept only ${promised}, yet ${values} earns a bonus of ${amount}.`,
    fixes: { end: ({ range }: { range: string }) => `Let the tier stop at the target: ${range}` },
    roles: { promise: 'what is promised' },
  }),

  'credits/not-monotone': entry<
    Tiers & { kind: 'credit' | 'bonus'; first: string; firstAmount: string; second: string; secondAmount: string }
  >()({
    severity: ['error'],
    title: 'It pays to be worse',
    message: ({ kind, schedule, first, firstAmount, second, secondAmount, theCase }) =>
      kind === 'credit'
        ? `${schedule}${inCase(theCase)}: ${second} is worse than ${first}, yet it costs less: ${secondAmount} instead of ${firstAmount}.`
        : `${schedule}${inCase(theCase)}: ${second} is better than ${first}, yet it earns less: ${secondAmount} instead of ${firstAmount}.`,
    fixes: { swap: () => 'Let the two amounts change places' },
    roles: { beside: 'the tier beside it' },
  }),

  'credits/gap': entry<
    Tiers & { values: string; kind: 'gap' | 'tail' | 'rounding'; decimals: number; certain: boolean }
  >()({
    severity: ['warning'],
    title: 'A miss that no tier pays for',
    message: ({ schedule, values, kind, decimals, certain, theCase }) => {
      const whose = `${schedule}${inCase(theCase)}`;
      if (kind === 'rounding') {
        return `${whose}: no tier holds for figures ${values}. ${decimals === 0 ? 'Rounding to whole numbers' : `Rounding the figure to ${decimals} decimals`} would close this.`;
      }
      if (!certain) return `${whose}: the text does not say whether any tier holds for ${values}.`;
      return kind === 'tail'
        ? `${whose}: the worst misses, ${values}, are in no tier, so they cost nothing.`
        : `${whose}: ${values} is a miss that no tier pays for.`;
    },
    fixes: {
      round: ({ words }: { words: string }) => `Say that the figure is ${words}`,
      extend: ({ range, amount }: { range: string; amount: string }) => `Let the tier of ${amount} hold ${range}`,
    },
    roles: { promise: 'what is promised', tier: 'the tier beside the gap' },
  }),

  'credits/overlap': entry<Tiers & { values: string; amounts: string; certain: boolean; target: string | undefined }>()(
    {
      severity: ['error'],
      title: 'Two tiers for one value',
      message: ({ schedule, values, amounts, certain, target, theCase }) => {
        const whose = `${schedule}${inCase(theCase)}`;
        if (certain)
          return `${whose}: more than one tier (${amounts}) holds for ${values}, and nothing says which one counts.`;
        const doubts = [
          ...(values === '' ? [] : [`which tier holds for ${values} (${amounts})`]),
          ...(target === undefined ? [] : [`whether ${target}, with which the promise is kept, is paid for`]),
        ];
        return `${whose}: the text does not say ${doubts.join(', nor ')}.`;
      },
      fixes: { cut: () => 'Let each tier end where the next one begins' },
      roles: { tier: 'another tier that it falls into' },
    },
  ),

  'credits/first-edge': entry<Tiers & { objective: string; promised: string; values: string }>()({
    severity: ['warning'],
    title: 'The first tier does not start at the target',
    message: ({ schedule, objective, promised, values, theCase }) =>
      `${objective}${inCase(theCase)} is kept ${promised}, but the first tier starts elsewhere: ${values} is a miss that costs nothing. (${schedule}.)`,
    fixes: {
      extend: ({ range, amount }: { range: string; amount: string }) => `Let the tier of ${amount} hold ${range}`,
    },
    roles: { promise: 'what is promised' },
  }),
} as const;
