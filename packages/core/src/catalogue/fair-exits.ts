import { entry } from './entry.ts';

/** The words of the checks of periods, exits, liability and clauses for one side. */
export const fairExits = {
  'fair/unequal-periods': entry<{
    act: 'notice' | 'notice for cause' | 'cure' | 'limitation' | 'payment';
    hurt: string;
    other: string;
    short: string;
    long: string;
  }>()({
    severity: ['warning'],
    balance: true,
    title: 'Unequal periods for the same act',
    message: ({ act, hurt, other, short, long }) => {
      const what = {
        notice: 'notice when it is left at will',
        'notice for cause': 'notice when it is left for a cause',
        cure: 'time to put a failure right',
        limitation: 'time to bring a claim',
        payment: 'time to pay',
      }[act];
      return `${hurt} has ${short} of ${what}, ${other} has ${long}.`;
    },
    fixes: { equal: () => 'Make both periods equal' },
    roles: { longer: 'the longer period' },
  }),

  'fair/relief-too-wide': entry<
    | {
        kind: 'width';
        widths: readonly ('extent' | 'unit')[];
        relief: string;
        relieved: string;
        other: string;
        promises: string;
        buries: string;
        /** The relieved side decides when to ask. */
        asks: boolean;
        /** When the other side is late at last, where a calendar decides that. */
        late: { readonly asked: string; readonly due: string } | undefined;
      }
    | { kind: 'shared'; relieved: string; other: string; cost: string }
  >()({
    severity: ['warning'],
    strict: true,
    title: 'A relief that forgives more than was caused',
    message: (found) => {
      if (found.kind === 'shared') {
        const both =
          found.cost === ''
            ? ''
            : ` If they count, a miss in such hours costs ${found.relieved} ${found.cost}; if they do not, nothing.`;
        return `Nothing says how hours count in which both ${found.relieved} and ${found.other} are late.${both}`;
      }
      const { relief, relieved, other, promises, widths, buries, asks, late } = found;
      const said = {
        extent: `${relieved} is excused in full, however little the delay of ${other} caused${buries && `, and a minute of it can bury ${buries}`}`,
        unit: `all of ${promises} stands still for one answer that is due for one ticket${asks ? `, and ${relieved} decides when to ask` : ''}`,
      };
      const enough = late
        ? ` Where the time of ${other} begins on ${late.asked}, one minute after ${late.due} is enough.`
        : '';
      return `${relief}: ${widths.map((width) => said[width]).join('; ')}.${enough}`;
    },
    fixes: {
      narrow: () => 'Limit the relief to what was caused, and to what it was due for',
      shared: () => 'In shared hours neither side gains',
    },
  }),

  'fair/forfeiture': entry<
    | { kind: 'claim' | 'unsaid'; schedule: string; payee: string; period: string }
    | { kind: 'report'; report: string; missed: string }
    | { kind: 'right'; side: string; period: string }
    | { kind: 'incomplete'; schedule: string; payee: string; items: string }
  >()({
    severity: ['warning', 'info'],
    title: 'A lapse that costs more than it harmed',
    message: (found) => {
      switch (found.kind) {
        case 'claim':
          return `${found.schedule}: a claim that is ${found.period === '' ? 'late' : `not made within ${found.period}`} lapses in full, whatever the delay harmed.`;
        case 'unsaid':
          return `${found.schedule}: claims have a deadline, but nothing says what a late claim costs ${found.payee}.`;
        case 'report':
          return `A late ${found.report} counts as a miss of ${found.missed}, even when that level was kept.`;
        case 'right':
          return `${found.side} loses the right to leave after only ${found.period}.`;
        case 'incomplete':
          return `${found.schedule}: late claims lapse, and nothing lets ${found.payee} complete a claim that lacks ${found.items}.`;
      }
    },
    fixes: {
      late: () => 'Let late claims count from receipt',
      automatic: () => 'Credit without a claim, since the payer measures',
      longer: () => 'Allow 30 days',
      cure: ({ what }: { what: string }) => `Allow 10 days to ${what}`,
    },
  }),

  'fair/unrelated-condition': entry<{
    kind: 'set' | 'unrelated';
    schedule: string;
    condition: string;
    payer: string;
    payee: string;
  }>()({
    severity: ['warning'],
    strict: true,
    title: 'A credit for the flawless only',
    message: ({ kind, schedule, condition, payer, payee }) =>
      kind === 'set'
        ? `${schedule}: due only when ${condition}, which ${payer}, who pays, sets alone.`
        : `${schedule}: due only when ${condition}. That does not cause a miss, yet ${payee} loses what ${payer} owes for its own failure.`,
    fixes: { withhold: () => 'Withhold the credit until it is put right' },
  }),

  'fair/short-exit': entry<
    | { kind: 'end'; by: string; hurt: string; notice: string; days: string }
    | { kind: 'price'; hurt: string; costs: string }
    | { kind: 'hold'; hold: string; by: string; lacks: readonly ('cure' | 'end' | 'limit')[] }
    | { kind: 'cure'; right: string; text: string; failed: string }
  >()({
    severity: ['warning'],
    balance: true,
    title: 'No time to move, or a price on leaving',
    message: (found) => {
      switch (found.kind) {
        case 'end':
          return `${found.by} can end the agreement ${found.notice === '' ? 'without notice' : `with a notice of ${found.notice}`}, but ${found.hurt} needs ${found.days} to move.`;
        case 'price':
          return found.costs === ''
            ? `${found.hurt} leaves because the other side failed, and nothing says that it gets back what it paid in advance.`
            : `${found.hurt} leaves because the other side failed, and pays ${found.costs} for it.`;
        case 'cure':
          return `${found.right} hangs on “${found.text}”, and nothing says how much time ${found.failed} has to put it right.`;
        case 'hold': {
          const said = {
            cure: 'without time to put things right',
            end: 'without an end',
            limit: 'without a limit to the amount in dispute',
          };
          return `The ${found.hold} by ${found.by} is possible ${found.lacks.map((lack) => said[lack]).join(' and ')}.`;
        }
      }
    },
    fixes: {
      notice: () => 'Require a notice of 30 days',
      refund: () => 'Refund prepaid fees',
      proportion: () => 'Add notice, cure, an end and a limit',
      cure: () => 'Give 14 days to put it right',
    },
  }),

  'fair/renewal': entry<{ notice: string; every: string; tooLate: boolean }>()({
    severity: ['warning'],
    title: 'A renewal that is hard to stop',
    message: ({ notice, every, tooLate }) =>
      tooLate
        ? `The agreement renews every ${every}, but notice must be given ${notice} ahead: always too late for the next renewal.`
        : `The agreement renews every ${every}, and notice must be given ${notice} ahead: before most of that time has been seen.`,
    fixes: { notice: ({ days }: { days: number }) => `Ask for a notice of ${days} days` },
  }),

  'fair/liability': entry<{
    kind: 'excluded' | 'one side' | 'one side free';
    words: string;
    freed: string;
    hurt: string;
  }>()({
    severity: ['warning', 'error'],
    title: 'Liability for one side, or for nobody',
    message: ({ kind, words, freed, hurt }) =>
      kind === 'excluded'
        ? `${freed} answers for nothing even in the case of “${words}”.`
        : kind === 'one side free'
          ? `${freed} does not answer for ${words}, ${hurt} does.`
          : `The liability of ${freed} is capped, that of ${hurt} is not.`,
    fixes: { mirror: ({ hurt }: { hurt: string }) => `Limit the liability of ${hurt} in the same way` },
  }),

  'fair/own-wrong': entry<
    | {
        kind: 'excuse';
        how: 'causes' | 'controls' | 'chose' | 'neglects' | 'open' | 'third';
        excuse: string;
        gains: string;
        saves: string;
      }
    | { kind: 'right'; gains: string; failed: string }
  >()({
    severity: ['warning', 'info'],
    strict: true,
    title: 'An advantage from a wrong of one’s own',
    message: (found) => {
      const { gains } = found;
      if (found.kind === 'right') return `${gains} gains this right by missing ${found.failed} itself.`;
      const saves = found.saves === '' ? '' : ` A miss that would cost ${found.saves} is free then.`;
      switch (found.how) {
        case 'causes':
          return `${found.excuse} excuses ${gains} for what it causes itself.${saves}`;
        case 'controls':
          return `${found.excuse} excuses ${gains} for what it controls itself.${saves}`;
        case 'chose':
          return `${found.excuse} excuses ${gains} for a third party that it chose itself.${saves}`;
        case 'neglects':
          return `${found.excuse} excuses ${gains} while it neglects a duty of its own.${saves}`;
        case 'open':
          return `${found.excuse} does not say who causes or controls it; it may be ${gains} itself.`;
        case 'third':
          return `${found.excuse} excuses ${gains} for third parties, and does not say who chose them; they may work for ${gains}.`;
      }
    },
    fixes: { cause: ({ other }: { other: string }) => `Limit it to what ${other} causes` },
    roles: { duty: 'its own duty' },
  }),

  'fair/one-sided-clause': entry<{
    kind: 'events' | 'confidentiality' | 'indemnity' | 'fee';
    has: string;
    lacks: string;
  }>()({
    severity: ['warning', 'info'],
    balance: true,
    title: 'A clause that protects one side only',
    message: ({ kind, has, lacks }) => {
      switch (kind) {
        case 'events':
          return `Events that nobody controls excuse ${has}, but not ${lacks}.`;
        case 'confidentiality':
          return `The secrets of ${has} are protected, those of ${lacks} are not.`;
        case 'indemnity':
          return `${lacks} holds ${has} harmless, but not the other way round.`;
        case 'fee':
          return `The fee runs on in full while delivery is excused, and nobody may leave after a time.`;
      }
    },
    fixes: {
      mirror: ({ lacks }: { lacks: string }) => `Protect ${lacks} in the same way`,
      exit: () => 'Let both sides leave after 30 days',
    },
  }),
} as const;
