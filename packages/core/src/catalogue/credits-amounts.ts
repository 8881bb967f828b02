import { entry } from './entry.ts';

/** The words of the checks of how much is paid, and how it becomes money. */
export const creditsAmounts = {
  'credits/dead-tier': entry<{ dead: 'tier' | 'cap' | 'beside'; schedule: string; amounts: string; cap: string }>()({
    severity: ['warning'],
    title: 'A tier or a cap that nothing ever reaches',
    message: ({ dead, schedule, amounts, cap }) =>
      dead === 'beside'
        ? `${schedule}: ${amounts} adds nothing, since ${cap} pays no less for the same.`
        : dead === 'tier'
          ? `${schedule}: ${amounts} can never be paid in full, since no more than ${cap} is paid.`
          : `${schedule}: the maximum of ${amounts} can never be reached, since no more than ${cap} is paid.`,
    fixes: {
      lower: ({ cap }: { cap: string }) => `Let the tier be the maximum: ${cap}`,
      remove: () => 'Remove the maximum that is never reached',
    },
    roles: {
      cap: 'the maximum that stands before it',
      tier: 'another tier above the maximum',
      beside: 'what is paid anyway',
    },
  }),

  'credits/no-cap': entry<{ schedule: string; amount: string }>()({
    severity: ['warning'],
    title: 'Credits without any maximum',
    message: ({ schedule, amount }) =>
      `${schedule}: there is no maximum, although ${amount} falls due again with every further miss, block or hour.`,
    fixes: { cap: () => 'Pay at most the whole fee of the month' },
    roles: { also: 'another amount that grows' },
  }),

  'credits/no-base': entry<{ missing: 'base' | 'settlement'; schedule: string; amounts: string }>()({
    severity: ['error'],
    title: 'An amount that cannot become money',
    message: ({ missing, schedule, amounts }) =>
      missing === 'base'
        ? `${schedule}: ${amounts} of what? Nothing says which fee or sum it is taken of.`
        : `${schedule}: nothing says how they are settled: on an invoice, in money or otherwise.`,
    fixes: {
      base: () => 'Take it of the monthly fee',
      settle: () => 'Settle it on the next invoice',
    },
    roles: { also: 'settled nowhere either' },
  }),

  'credits/cheaper-to-breach': entry<{ objective: string; cost: string; most: string; period: string }>()({
    severity: ['warning'],
    title: 'Breaking the promise pays',
    message: ({ objective, cost, most, period }) =>
      `Keeping ${objective} costs ${cost} ${period}, breaking it costs ${most} at most: it pays to break it.`,
    roles: { credits: 'what breaking it costs' },
  }),

  'credits/bonus-cancels': entry<{ schedule: string; promise: string; bonus: string; credit: string }>()({
    severity: ['warning'],
    title: 'A bonus that cancels a penalty',
    message: ({ schedule, promise, bonus, credit }) =>
      `${schedule}: a good period earns ${bonus}, and the smallest miss costs ${credit}, so one good period pays for a bad one of ${promise}.`,
    roles: { credits: 'what it cancels' },
  }),

  'credits/example': entry<{ schedule: string; value: string; stated: string; computed: string; words: string }>()({
    severity: ['error'],
    title: 'A worked example that is not what the tariff gives',
    message: ({ schedule, value, stated, computed, words }) =>
      words === ''
        ? `${schedule}: the example says ${stated} at ${value}; the tariff gives ${computed}.`
        : `${schedule}: the example is ${stated} at ${value}, and its text “${words}” says something else.`,
    fixes: { due: ({ computed }: { computed: string }) => `Let the example say ${computed}` },
  }),
} as const;
