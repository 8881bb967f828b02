import { finderOf, wordsOf } from '../wording/index.ts';

/** Intent and gross negligence, which nobody can be freed from in advance without unfairness. */
const GRAVE = finderOf([
  ...[
    'intent',
    'intentional*',
    'wilful*',
    'willful*',
    'deliberate*',
    'gross negligence',
    'grossly negligent',
    'fraud*',
  ],
  ...['opzet*', 'grove schuld', 'bewuste roekeloosheid', 'grove nalatigheid'],
  ...['vorsatz*', 'vorsätzlich*', 'grobe fahrlässigkeit', 'grober fahrlässigkeit', 'grob fahrlässig*', 'arglist*'],
]);

/** Whether a text speaks of intent or gross negligence. */
export const isGrave = (text: string): boolean => GRAVE(wordsOf(text)).length > 0;
