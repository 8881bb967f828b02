import { entry } from './entry.ts';
import { basisWords, type Provision } from './law-provisions.ts';

interface Basis {
  readonly basis: readonly Provision[];
}

const roles = { protected: 'the side that these provisions protect' };

/** The words of the checks `law/*`: what does the law that governs the agreement say? Drafting help, not legal advice. */
export const law = {
  'law/liability': entry<Basis & { kind: 'excluded' | 'capped'; freed: string; faults: readonly string[] }>()({
    severity: ['warning', 'info'],
    title: 'Liability that the law may not let go',
    message: ({ kind, freed, faults, basis }) =>
      `${
        kind === 'excluded'
          ? `The liability of ${freed} is excluded even for ${faults.join(' and ')}.`
          : `The liability of ${freed} has a limit that also holds for ${faults.join(' and ')}.`
      } ${basisWords(basis)}`,
    fixes: { carveOut: () => 'No limit for intent or gross negligence' },
    roles,
  }),

  'law/sole-judge': entry<Basis & { judge: string; subject: string }>()({
    severity: ['warning', 'info'],
    title: 'The law may not let one side judge itself',
    message: ({ judge, subject, basis }) =>
      `${judge} alone decides ${subject}, and so whether it has failed itself. ${basisWords(basis)}`,
    fixes: { dispute: () => 'Let an expert whom both sides name decide a dispute' },
    roles,
  }),

  'law/burden-of-proof': entry<Basis & { excused: string; proves: string; subject: string }>()({
    severity: ['warning'],
    title: 'A burden of proof that the law may not let shift',
    message: ({ excused, proves, subject, basis }) =>
      `${subject} excuses ${excused} unless ${proves} proves the contrary. ${basisWords(basis)}`,
    roles,
  }),

  'law/remedies': entry<Basis & { schedule: string; hurt: string }>()({
    severity: ['warning', 'info'],
    title: 'Remedies that the law may keep open',
    message: ({ schedule, hurt, basis }) => `${schedule} are all that ${hurt} gets for a miss. ${basisWords(basis)}`,
    fixes: { beside: () => 'Keep other remedies beside the credits' },
    roles,
  }),

  'law/unilateral-change': entry<Basis & { by: string; what: string }>()({
    severity: ['warning', 'info'],
    title: 'A change that the law may not let one side make alone',
    message: ({ by, what, basis }) =>
      `${by} can change ${what} alone, and a reason, notice or a way out is missing. ${basisWords(basis)}`,
    fixes: { protect: () => 'Add a reason, notice and a way out' },
    roles,
  }),

  'law/silence': entry<Basis & { by: string; hurt: string }>()({
    severity: ['warning'],
    title: 'Silence that the law may not read as consent',
    message: ({ by, hurt, basis }) =>
      `When ${hurt} says nothing, it counts as consent to a change by ${by}. ${basisWords(basis)}`,
    roles,
  }),

  'law/short-notice': entry<Basis & { by: string; notice: string }>()({
    severity: ['warning', 'info'],
    title: 'An end that may come too soon for the law',
    message: ({ by, notice, basis }) =>
      `${by} can end the agreement at will ${notice === '' ? 'without notice' : `with a notice of only ${notice}`}. ${basisWords(basis)}`,
    fixes: { notice: ({ days }: { days: string }) => `Require a notice of ${days}` },
    roles,
  }),

  'law/switching': entry<Basis & { hurt: string; notice: string }>()({
    severity: ['info'],
    title: 'A notice that may hold a customer longer than the law lets it',
    message: ({ hurt, notice, basis }) => `${hurt} can leave only with a notice of ${notice}. ${basisWords(basis)}`,
    fixes: { notice: () => 'Require a notice of 2 months' },
    roles,
  }),

  'law/commitment': entry<
    Basis & { hurt: string } & (
        { kind: 'term' } | { kind: 'renewal'; every: string } | { kind: 'notice'; notice: string }
      )
  >()({
    severity: ['warning'],
    title: 'A term that may bind a consumer too long for the law',
    message: (found) => {
      const { hurt, basis } = found;
      const said =
        found.kind === 'term'
          ? `${hurt} is bound for more than two years.`
          : found.kind === 'renewal'
            ? `When ${hurt} says nothing, it is bound for ${found.every} more.`
            : `${hurt} is bound for another term unless it says so ${found.notice} before the end.`;
      return `${said} ${basisWords(basis)}`;
    },
    fixes: {
      leave: () => 'Let it leave at any time, with 30 days of notice',
      notice: () => 'Ask for 30 days of notice',
    },
    roles,
  }),

  'law/payment-term': entry<Basis & { debtor: string; hurt: string; period: string }>()({
    severity: ['warning', 'info'],
    title: 'A time to pay that may be too long for the law',
    message: ({ debtor, hurt, period, basis }) => `${debtor} may pay ${hurt} after ${period}. ${basisWords(basis)}`,
    fixes: { shorter: ({ days }: { days: string }) => `Let it pay within ${days}` },
    roles,
  }),

  'law/set-off': entry<Basis & { hurt: string }>()({
    severity: ['warning'],
    title: 'Set-off that the law may not let be excluded',
    message: ({ hurt, basis }) => `${hurt} may not set off what it is owed, or only some of it. ${basisWords(basis)}`,
    roles,
  }),

  'law/time-limit': entry<
    Basis &
      (
        | { kind: 'limitation' | 'exit'; hurt: string; period: string }
        | { kind: 'claim'; schedule: string; hurt: string }
      )
  >()({
    severity: ['warning'],
    title: 'A time limit that may be too short for the law',
    message: (found) => {
      const { hurt, basis } = found;
      const said =
        found.kind === 'claim'
          ? `${found.schedule}: ${hurt} loses the whole claim when it comes late.`
          : found.kind === 'exit'
            ? `${hurt} loses the right to leave after only ${found.period}.`
            : `${hurt} must bring its claims within ${found.period}.`;
      return `${said} ${basisWords(basis)}`;
    },
    fixes: { year: () => 'Allow a year', longer: ({ days }: { days: string }) => `Allow ${days}` },
    roles,
  }),
} as const;
