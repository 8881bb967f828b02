import type { Explain } from './situation.ts';

const wordsFor = (pairs: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(pairs).flatMap(([words, better]) => words.split(' ').map((word) => [word, better] as const)));

/** How often: nobody calls a part like this, so that they are known even where a name may stand. */
const often = wordsFor({
  hourly: 'each hour',
  daily: 'each day',
  weekly: 'each week',
  monthly: 'each month',
  quarterly: 'each quarter',
  'yearly annually': 'each year',
});

/** Words of agreements and of other languages, and what is written here instead. */
const instead = new Map([
  ...often,
  ...wordsFor({
    per: 'each, such as each month',
    if: 'when',
    unless: 'when not',
    'below beneath less': 'under',
    'above exceeding beyond more greater': 'over',
    'max maximum': 'at most, or capped at for credits',
    'penalty penalties malus': 'credits: what is paid when a level is missed',
    'sla slo kpi': 'objective',
    'exclude excludes except': 'excluding',
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    ten: '10',
    twelve: '12',
  }),
]);

const aLength = /^(?:second|minute|hour|day|week|month)$/;

/** A word that is another one here: "per month", "penalty", "below 95%"; a length without its number: "each started hour". */
export const usual: Explain = ({ token, previous, index, expected }) => {
  const names = new Set([...expected].map(({ name }) => name));
  if (token && aLength.test(token.image) && names.has('NUMBER') && !names.has('ID')) {
    return { message: `Write how long: 1 ${token.image}.`, index };
  }
  const here = token && instead.get(token.image);
  const before = previous?.tokenType.name === 'ID' ? often.get(previous.image) : undefined;
  const better = here ?? before;
  const found = here === undefined ? previous : token;
  if (!found || better === undefined) return undefined;
  return {
    message: `“${found.image}” is not known here. Write ${better}.`,
    index: here === undefined ? index - 1 : index,
  };
};
