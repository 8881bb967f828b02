import { finderOf, wordsOf } from '../wording/index.ts';

const INTENT = finderOf([
  ...['intent', 'intentional*', 'wilful*', 'willful*', 'deliberate*', 'fraud*'],
  ...['opzet*', 'bewuste roekeloosheid'],
  ...['vorsatz*', 'vorsätzlich*', 'arglist*'],
]);
const GROSS_NEGLIGENCE = finderOf([
  ...['gross negligence', 'grossly negligent'],
  ...['grove schuld', 'grove nalatigheid'],
  ...['grobe fahrlässigkeit', 'grober fahrlässigkeit', 'grob fahrlässig*'],
]);

/** Intent and gross negligence, which nobody can be freed from in advance without unfairness. */
export type Fault = 'intent' | 'gross negligence';

/** Which of them a text speaks of. */
export function gravityOf(text: string): readonly Fault[] {
  const worded = wordsOf(text);
  return [
    ...(INTENT(worded).length > 0 ? ['intent' as const] : []),
    ...(GROSS_NEGLIGENCE(worded).length > 0 ? ['gross negligence' as const] : []),
  ];
}

/** Whether a text speaks of intent or gross negligence. */
export const isGrave = (text: string): boolean => gravityOf(text).length > 0;

/** Which of them none of the texts speaks of. */
export const faultsMissingIn = (texts: readonly string[]): readonly Fault[] => {
  const said = new Set(texts.flatMap(gravityOf));
  return (['intent', 'gross negligence'] as const).filter((fault) => !said.has(fault));
};
