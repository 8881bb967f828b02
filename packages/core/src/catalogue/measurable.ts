import { entry } from './entry.ts';

/** The words of the checks `measurable/*`: can the promise be measured at all? */
export const measurable = {
  'measurable/no-window': entry<{ figure: string }>()({
    severity: ['error'],
    title: 'No evaluation window',
    message: ({ figure }) => `${figure} has no window: over which month, quarter or other period is it judged?`,
    fixes: { eachMonth: () => 'Judge it each month' },
  }),
} as const;
