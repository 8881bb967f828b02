import { entry } from './entry.ts';

/** The words of the checks of who decides, and of rights that only one side has. */
export const fairDecisions = {
  'fair/sole-judge': entry<
    | { kind: 'decides'; judge: string; other: string; subject: string; path: 'none' | 'own'; dispute: string }
    | { kind: 'proof'; judge: string; other: string; subject: string }
    | { kind: 'unknown'; judge: string; other: string }
  >()({
    severity: ['warning', 'info'],
    strict: true,
    title: 'One side alone decides',
    message: (found) => {
      const { judge, other } = found;
      if (found.kind === 'proof') {
        return `${found.subject} excuses ${judge} unless ${other} proves the contrary.`;
      }
      if (found.kind === 'unknown') {
        return `Whenever a cause stays unknown it counts against ${other}, so that ${judge} is excused without showing anything.`;
      }
      return found.path === 'none'
        ? `${judge} alone decides ${found.subject}, and ${other} has no path to anybody else.`
        : `${judge} decides ${found.subject}, and the only path for ${other} leads back to ${judge} (“${found.dispute}”).`;
    },
    fixes: {
      dispute: () => 'Let an expert whom both sides name decide a dispute',
      records: ({ other }: { other: string }) => `Open the records of the decision to ${other}`,
    },
  }),

  'fair/one-sided-right': entry<
    | { right: 'leave' | 'leave at will' | 'set off'; has: string; lacks: string }
    | { right: 'inspect' | 'correct'; has: string; lacks: string; by: string }
  >()({
    severity: ['warning', 'info'],
    balance: true,
    title: 'A right that only one side has',
    message: (found) => {
      const { has, lacks } = found;
      switch (found.right) {
        case 'leave':
          return `${has} can leave; ${lacks} cannot, even if ${has} fails for good.`;
        case 'leave at will':
          return `${has} may leave without any reason, ${lacks} may not.`;
        case 'set off':
          return `${has} may set off what it is owed, ${lacks} may not, even what ${has} has itself acknowledged.`;
        case 'inspect':
          return `${has} can inspect the data it is judged by; ${lacks} cannot inspect ${found.by}.`;
        case 'correct':
          return `${has} can dispute what it is judged by; ${lacks} cannot dispute ${found.by}.`;
      }
    },
    fixes: { mirror: ({ lacks }: { lacks: string }) => `Give ${lacks} the same right` },
    roles: { right: 'the right of the other side' },
  }),
} as const;
