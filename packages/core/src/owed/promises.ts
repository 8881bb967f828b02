import { figureKey } from '../measurement/figure-key.ts';
import type { Facts } from '../facts/facts.ts';
import { metricOf, serviceOf } from '../facts/objectives.ts';
import type { Case } from '../facts/values.ts';
import type { Condition, Figure, Id, Metric, Objective, Origin, Support, Value, Window } from '../model/index.ts';
import { satisfying, tryRational, type Interval } from '../quantity/index.ts';
import { keptBy, type Point } from '../tariff/index.ts';
import { otherKey, type Account, type Now } from './account.ts';
import { lengthKey } from './time.ts';
import { valueNow } from './value-now.ts';

/** One figure that an objective or a support promises, prepared for being judged many times. */
export interface Promised {
  readonly figure: Figure;
  readonly key: string;
  readonly otherKey: string | undefined;
  readonly metric: Metric | undefined;
  /** The target as written: perhaps a table. */
  readonly value: Value | undefined;
  /** Only in this case. */
  readonly priority: Id | undefined;
  readonly length: string | undefined;
  readonly window: Window | undefined;
  readonly when: readonly Condition[];
  /** Reckoned from counted things: the share of those in time, or that none is late. */
  readonly counts: 'share' | 'every' | undefined;
  /** A case must be over by a moment: how long it took does not tell whether it was. */
  readonly isByMoment: boolean;
  readonly at: Origin | undefined;
  /** The values that keep it; undefined where they do not compare with the sample. */
  kept(target: Value | undefined, sample: Point): Interval | undefined;
}

/** An objective or a support with all that it promises. */
export interface Promises {
  readonly of: Id;
  readonly list: 'objectives' | 'support';
  readonly service: Id | undefined;
  readonly promised: readonly Promised[];
  readonly breachOnly: Objective['breachOnly'];
  readonly at: Origin | undefined;
}

/** All promises of the agreement, objectives first, in the order of the text. */
export const promisesOf = (facts: Facts): readonly Promises[] => facts.once(allPromises);

export const promisesById = (facts: Facts): ReadonlyMap<Id, Promises> =>
  new Map(promisesOf(facts).map((each) => [each.of, each]));

const allPromises = (facts: Facts): readonly Promises[] => [
  ...facts.agreement.objectives.map((objective) => ofObjective(facts, objective)),
  ...facts.agreement.support.map(ofSupport),
];

function ofObjective(facts: Facts, objective: Objective): Promises {
  const { id: of, sentences, origin: at, breachOnly, when: always } = objective;
  const promised = sentences.map((sentence): Promised => {
    const { figure, window, when } = sentence;
    const remembered = new Map<string, Interval | undefined>();
    return {
      figure,
      key: figureKey(figure),
      otherKey: otherKey(figure),
      metric: metricOf(facts, figure),
      value: sentence.value,
      priority: undefined,
      length: lengthKey(window),
      window,
      when: [always, when].filter((each) => each !== undefined),
      counts: figure.measure === 'share within' ? 'share' : figure.measure === 'every' ? 'every' : undefined,
      isByMoment: sentence.by !== undefined,
      at: sentence.origin ?? at,
      kept(target, sample) {
        if (target !== sentence.value) return keptBy(sentence, target, sample);
        const key = `${sample.kind} ${sample.unit}`;
        const known = remembered.get(key) ?? keptBy(sentence, target, sample);
        remembered.set(key, known);
        return known;
      },
    };
  });
  const prose = promised.length === 0 ? [counted(undefined, at)] : [];
  return {
    of,
    list: 'objectives',
    service: serviceOf(facts, objective),
    promised: [...promised, ...prose],
    breachOnly,
    at,
  };
}

function ofSupport({ id: of, service, priorities, origin }: Support): Promises {
  const promised = priorities.map(({ id, metFor, origin: at = origin }) => {
    const share = tryRational(metFor?.percent ?? '');
    if (!metFor || !share) return counted(id, at);
    const figure: Figure = { measure: 'share within', percent: metFor.percent };
    return {
      ...counted(id, metFor.origin ?? at),
      figure,
      key: figureKey(figure),
      length: lengthKey(metFor.window),
      window: metFor.window,
      counts: 'share' as const,
      kept: (_: Value | undefined, sample: Point) => (sample.kind === 'percent' ? satisfying('>=', share) : undefined),
    };
  });
  return { of, list: 'support', service, promised, breachOnly: undefined, at: origin };
}

/** A promise without a figure of its own: none of the things counted may be late. */
function counted(priority: Id | undefined, at: Origin | undefined): Promised {
  const figure: Figure = { measure: 'every' };
  return {
    figure,
    key: figureKey(figure),
    otherKey: undefined,
    metric: undefined,
    value: undefined,
    priority,
    length: undefined,
    window: undefined,
    when: [],
    counts: 'every',
    isByMoment: false,
    at,
    kept: () => undefined,
  };
}

/** The target in a case. */
export const targetIn = (account: Account, now: Now, { value }: Promised, theCase: Case): Value | undefined =>
  value && DERIVED.has(value.kind) ? valueNow(account, now, value, theCase) : value;

/** Values that are found in a table, or in what was measured. */
const DERIVED: ReadonlySet<Value['kind']> = new Set(['table', 'figure', 'compared']);
