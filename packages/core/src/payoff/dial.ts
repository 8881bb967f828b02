import type { Facts } from '../facts/facts.ts';
import { metricOf } from '../facts/objectives.ts';
import { casesOf, valueIn, type Case } from '../facts/values.ts';
import { figureKey } from '../measurement/figure-key.ts';
import type { Credits, Figure, Id, Metric, Window } from '../model/index.ts';
import { paidForBy } from '../owed/account.ts';
import type { Promised, Promises } from '../owed/promises.ts';
import { ONE, ZERO, closed, satisfying, type Interval } from '../quantity/index.ts';
import { axisOf, laddersFor, missedSides, pointOf, type Axis, type Point } from '../tariff/index.ts';
import { toldIn, type Told } from './times.ts';

/** One figure that can be turned from good to bad while all else stays as promised. */
export interface Dial {
  readonly of: Id;
  readonly figure: Figure;
  readonly key: string;
  readonly metric: Metric | undefined;
  /** The plan, the region, the priority. */
  readonly case: Case;
  readonly axis: Axis;
  /** The values that keep the promise, if the figure is promised. */
  readonly met: Interval | undefined;
  readonly worse: 'lower' | 'higher';
  readonly window: Window | undefined;
  readonly unit: Told;
  /** Single misses that are counted, instead of a value that is measured. */
  readonly counts: boolean;
}

/** All figures that can change what a schedule pays, in the order of the text. */
export function dialsOf(facts: Facts, credits: Credits): readonly Dial[] {
  const promises = paidForBy(facts, [credits]);
  const promised = promises.flatMap((each) => each.promised.flatMap((one) => promisedDials(facts, each, one)));
  return [...promised, ...otherFigures(facts, credits, promised, promises), ...missDials(credits, promises)];
}

/** Cases beyond these are alike, and nobody would read as many curves. */
const MOST_CASES = 24;

function promisedDials(facts: Facts, { of }: Promises, promised: Promised): readonly Dial[] {
  const { figure, key, metric, value, window, priority, counts } = promised;
  if (counts === 'every') return [];
  return casesOf(facts, [value])
    .slice(0, MOST_CASES)
    .flatMap((each): readonly Dial[] => {
      const target = valueIn(facts, value, each);
      const sample: Point | undefined = counts === 'share' ? PERCENT : pointOf(target);
      const met = sample && promised.kept(target, sample);
      if (!sample || !met) return [];
      const axis = axisOf(sample, figure, metric, target ? [target] : []);
      const theCase = priority === undefined ? each : new Map([...each, ['priority', priority]]);
      const [side] = missedSides({ of, figure, case: theCase, met, at: undefined, window }, axis.domain);
      const worse = side?.worse ?? 'lower';
      return [
        { of, figure, key, metric, case: theCase, axis, met, worse, window, unit: toldIn(window), counts: false },
      ];
    });
}

const PERCENT: Point = { kind: 'percent', unit: '', value: ZERO };

/** Figures that tiers look at although nothing promises them. */
function otherFigures(
  facts: Facts,
  credits: Credits,
  known: readonly Dial[],
  promises: readonly Promises[],
): readonly Dial[] {
  const keys = new Set(known.map(({ key }) => key));
  return laddersFor(facts, credits).flatMap(({ figure, axis, goal, tiers }): readonly Dial[] => {
    const [first] = promises;
    if (!figure || goal || !first || tiers.length === 0) return [];
    const own = first.promised.find(({ metric }) => metric)?.metric?.id;
    const whole =
      figure.metric === undefined && figure.measure !== 'text' && own !== undefined
        ? { ...figure, metric: own }
        : figure;
    const key = figureKey(whole);
    if (keys.has(key)) return [];
    keys.add(key);
    const window = first.promised.find((each) => each.window)?.window;
    const worse = axis.kind === 'percent' ? 'lower' : 'higher';
    const [of, metric, unit] = [first.of, metricOf(facts, whole), toldIn(window)];
    return [
      { of, figure: whole, key, metric, case: new Map(), axis, met: undefined, worse, window, unit, counts: false },
    ];
  });
}

/** Single misses, for each priority that is paid for by itself. */
function missDials({ payments, scales }: Credits, promises: readonly Promises[]): readonly Dial[] {
  const triggers = payments.flatMap(({ trigger }) => (trigger.kind === 'each miss' ? [trigger] : []));
  const scale = scales.find(({ by }) => by === 'misses');
  const priorities = new Set(triggers.map(({ priority }) => priority));
  if (scale && priorities.size === 0) priorities.add(undefined);
  const figure: Figure = { measure: 'every' };
  return promises.flatMap(({ of, promised }) => {
    const known = new Set(promised.map(({ priority }) => priority));
    const window = promised.find((each) => each.window)?.window;
    return [...priorities]
      .filter((priority) => priority === undefined || known.has(priority))
      .map((priority): Dial => ({
        of,
        figure,
        key: figureKey(figure),
        metric: undefined,
        case: priority === undefined ? new Map() : new Map([['priority', priority]]),
        axis: MISSES,
        met: satisfying('<=', ZERO),
        worse: 'higher',
        window,
        unit: toldIn(window),
        counts: true,
      }));
  });
}

const MISSES: Axis = { kind: 'number', unit: 'misses', domain: { from: closed(ZERO), to: 'unbounded' }, step: ONE };
