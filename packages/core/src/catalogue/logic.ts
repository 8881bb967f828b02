import { entry } from './entry.ts';

/** The words of the checks `logic/*`: does the agreement contradict itself? */
export const logic = {
  'logic/stale-acceptance': entry<{ code: string }>()({
    severity: ['warning'],
    title: 'An acceptance that no longer matches anything',
    message: ({ code }) => `${code} is accepted here, but there is no such finding any more.`,
    fixes: { remove: () => 'Remove the acceptance' },
  }),
} as const;
