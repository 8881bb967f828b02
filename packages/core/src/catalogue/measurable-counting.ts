import { countedWords } from '../quantity/index.ts';
import { entry } from './entry.ts';

/** What an agreement reckons, where that is something else than it promises. */
interface Miscounts {
  'out of range': { target: string; reachable: 'never' | 'always' };
  'wrong way': { target: string };
  'hidden outages': { ignored: string; upTo: boolean; target: string; budget: string; days: number | undefined };
  'beyond only': { ignored: string; target: string; budget: string; days: number | undefined };
  'all of': { metrics: string };
  'all places': { of: number; what: string };
  'too many places': { atLeast: number; of: number; what: string };
  'other places': { of: number; places: number; what: string };
  'counted although excluded': { excluded: string };
  'excluded twice': { excluded: string };
  'rounded to nothing': { target: string; decimals: number };
  'rounded over the budget': { target: string; decimals: number; from: string };
  'too small a sample': { sample: string; volume: string; interval: string };
}
type MiscountKind = keyof Miscounts;
export type Miscount = {
  [K in MiscountKind]: { readonly kind: K; readonly name: string } & Readonly<Miscounts[K]>;
}[MiscountKind];

/** A figure that explains a promise, and what it should say. */
interface StatedFigure {
  readonly stated: string;
  readonly kind: 'boundary' | 'lengths' | 'rounded up' | 'rounded down' | 'different' | 'in words';
  /** By the days of the period where they matter. */
  readonly computed: readonly { readonly days: number | undefined; readonly words: string }[];
}

const list = new Intl.ListFormat('en-GB');
const computedWords = ({ computed }: StatedFigure) =>
  list.format(computed.map(({ days, words }) => `${words}${inDays(days)}`));

function statedWords(name: string, promise: string, figure: StatedFigure): string {
  const { stated, kind } = figure;
  const computed = computedWords(figure);
  switch (kind) {
    case 'boundary':
      return `${name} is stated as ${stated}, but promised as ${promise}: exactly at that figure one is kept and the other is not (the promise means ${computed}).`;
    case 'lengths':
      return `${name} is stated as ${stated}, but ${promise} gives that for one length of the period only: it gives ${computed}.`;
    case 'rounded up':
    case 'rounded down':
      return `${name} is stated as ${stated}, which is ${computed} ${kind}.`;
    case 'different':
      return `${name} is stated as ${stated}, but ${promise} gives ${computed}.`;
    case 'in words':
      return `${name} says ${stated} in words, but promises ${promise}.`;
  }
}

const gainWords = (gains: readonly string[]) =>
  gains.length === 1
    ? ` If the stated figure decides, ${gains[0]} gains.`
    : gains.length > 1
      ? ' Who gains depends on the length of the period.'
      : '';

const inDays = (days: number | undefined) => (days === undefined ? '' : ` in ${countedWords(String(days), 'days')}`);

/** The words of the checks that reckon. */
export const measurableCounting = {
  'measurable/stated-equivalent': entry<{
    name: string;
    promise: string;
    /** One, or several that are all rounded. */
    figures: readonly StatedFigure[];
    /** Who gains if the stated figure decides; both where it depends on the length of the period. */
    gains: readonly string[];
  }>()({
    severity: ['warning'],
    title: 'A stated figure that the promise does not give',
    message: ({ name, promise, figures, gains }) => {
      const [only, ...others] = figures;
      if (only && others.length === 0) return statedWords(name, promise, only) + gainWords(gains);
      const rounded = list.format(figures.map((figure) => `${figure.stated} for ${computedWords(figure)}`));
      return `${name} is stated in rounded figures: ${rounded}.${gainWords(gains)}`;
    },
    fixes: {
      compute: ({ clauses: [clause, ...more] }: { clauses: readonly string[] }) =>
        more.length > 0 ? 'Write what the promise gives' : `Write what the promise gives: ${clause}`,
    },
    roles: { also: 'also rounded' },
  }),
  'measurable/miscounts': entry<Miscount>()({
    severity: ['warning', 'error'],
    title: 'Reckons something else than it promises',
    message: (found) => {
      const { name } = found;
      switch (found.kind) {
        case 'out of range':
          return found.reachable === 'never'
            ? `${name} can never be kept: ${found.target} is outside of what can happen.`
            : `${name} can never be missed: ${found.target} holds whatever happens.`;
        case 'wrong way':
          return `${name} is kept the better the worse it goes: ${found.target} sets a limit to good performance.`;
        case 'hidden outages':
          return `${name}: outages ${found.upTo ? 'up to' : 'under'} ${found.ignored} do not count, but ${found.target} allows only ${found.budget}${inDays(found.days)}. One that lasts ${found.upTo ? '' : 'just under '}${found.ignored} breaks the promise and is never seen.`;
        case 'beyond only':
          return `${name}: only what exceeds ${found.ignored} of an outage counts, but ${found.target} allows only ${found.budget}${inDays(found.days)}. An outage of ${found.ignored} breaks the promise and counts as nothing.`;
        case 'all of':
          return `${name} is down only while all of ${found.metrics} are down. Any one of them can be down for good, and ${name} still shows 100%.`;
        case 'all places':
          return `${name} is down only when all ${found.of} ${found.what} fail. What one of them still reaches counts as up, even if nobody else does.`;
        case 'too many places':
          return `${name} is down when at least ${found.atLeast} of ${found.of} ${found.what} fail. That can never happen.`;
        case 'other places':
          return `${name} is probed from ${found.places} places, but down by ${found.of} ${found.what}.`;
        case 'counted although excluded':
          return `${name} excludes ${found.excluded}, and yet that time counts as down.`;
        case 'excluded twice':
          return `${name} excludes ${found.excluded} twice, so it may be taken off twice.`;
        case 'rounded to nothing':
          return `${name} demands ${found.target} of a figure that is rounded down to ${found.decimals} decimals: only 100% reaches that.`;
        case 'rounded over the budget':
          return `${name} demands ${found.target} of a figure that is rounded to ${found.decimals} decimals: everything from ${found.from} reaches that.`;
        case 'too small a sample':
          return `${name} needs ${found.sample} in a ${found.interval} before it can be bad, but at ${found.volume} there are fewer than that: nothing is ever bad.`;
      }
    },
    fixes: {
      threshold: ({ value }: { value: string }) => `Ignore only outages under ${value}`,
      places: ({ value }: { value: string }) => `Down when ${value}`,
    },
    roles: { volume: 'the declared volume', promise: 'what is promised' },
  }),
} as const;
