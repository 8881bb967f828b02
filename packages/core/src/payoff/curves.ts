import type { Facts } from '../facts/facts.ts';
import { payeeOf, payerOf } from '../facts/sides.ts';
import type { Credits } from '../model/index.ts';
import { quantityOf } from '../owed/measured.ts';
import { sumsOf } from '../owed/parts.ts';
import { equals, ONE, type Rational } from '../quantity/index.ts';
import { laddersFor } from '../tariff/index.ts';
import type { Curve, Pays, Piece } from './curve.ts';
import { dialsOf, type Dial } from './dial.ts';
import { groupsOf } from './groups.ts';
import { isFlat, partsAt, slopeParts } from './line.ts';
import { isTime, performanceWith } from './performances.ts';
import { pointsOf, type Points } from './points.ts';
import { sampleOf } from './sample.ts';
import { stretchesOf, type Stretch } from './stretches.ts';

/** A curve with the figure that it is drawn along, to reckon with. */
export interface Drawn {
  readonly dial: Dial;
  readonly schedules: readonly Credits[];
  readonly curve: Curve;
  readonly stretches: readonly Stretch[];
}

/** The curves of one schedule by itself: one for each figure and case that can set it off. */
export function curvesFor(facts: Facts, credits: Credits): readonly Drawn[] {
  const known = facts.once(drawn);
  const before = known.get(credits);
  if (before) return before;
  const made = withoutTwins(facts, credits, dialsOf(facts, credits))
    .map((dial) => draw(facts, [credits], dial))
    .filter(pays);
  known.set(credits, made);
  return made;
}

/** Uptime and downtime of one metric are one curve: along the figure that the tiers name. */
function withoutTwins(facts: Facts, credits: Credits, dials: readonly Dial[]): readonly Dial[] {
  const named = new Set(laddersFor(facts, credits).map(({ goal, figure }) => (goal?.figure ?? figure)?.measure));
  return dials.filter((dial) => {
    const twins = dials.filter((each) => isTwin(each, dial));
    const [first] = twins.filter(({ figure }) => named.has(figure.measure));
    return (first ?? twins[0]) === dial;
  });
}

const isTwin = (a: Dial, b: Dial): boolean =>
  a === b ||
  (a.of === b.of &&
    a.metric !== undefined &&
    a.metric === b.metric &&
    isTime(a.figure) &&
    isTime(b.figure) &&
    caseKey(a) === caseKey(b));

const caseKey = (dial: Dial): string => JSON.stringify([...dial.case]);

const drawn = (): Map<Credits, readonly Drawn[]> => new Map();

/** A figure that changes nothing has no curve: the same is paid for every value of it. */
function pays({ stretches }: Drawn): boolean {
  const heights = stretches.map(({ line, low, isStepped, sample }) =>
    isStepped || !line || !isFlat(line) ? low : JSON.stringify([sumsOf(partsAt(line, low)), sample.at]),
  );
  return new Set(heights).size > 1;
}

/** The curve of some schedules along one figure. */
export function draw(facts: Facts, schedules: readonly Credits[], dial: Dial): Drawn {
  const points = pointsOf(facts, schedules, dial);
  const whole = dial.axis.step !== undefined && equals(dial.axis.step, ONE);
  const stretches = stretchesOf({
    ask: (value) => sampleOf(facts, schedules, performanceWith(facts, schedules, [{ dial, value }]), dial.of),
    points: points.points,
    whole,
  });
  const [first] = schedules;
  const curve: Curve = {
    credits: schedules.map(({ id }) => id),
    payer: first && payerOf(facts, first),
    payee: first && payeeOf(facts, first),
    kind: first?.kind ?? 'credit',
    of: dial.of,
    figure: dial.figure,
    case: Object.fromEntries(dial.case),
    axis: { kind: dial.axis.kind, unit: dial.axis.unit },
    worse: dial.worse,
    window: dial.window,
    pieces: stretches.map((stretch) => pieceOf(dial, points, stretch)),
  };
  return { dial, schedules, curve, stretches };
}

function pieceOf({ axis }: Dial, { points, openLow, openHigh }: Points, stretch: Stretch): Piece {
  const { low, lowIn, high, highIn, sample } = stretch;
  const edge = (value: Rational, isIn: boolean) =>
    ({ value: quantityOf(axis, value), end: isIn ? 'closed' : 'open' }) as const;
  const endless = openHigh && equals(high, points.at(-1) ?? high);
  return {
    from: openLow && equals(low, points[0] ?? low) ? undefined : edge(low, lowIn),
    to: endless ? undefined : edge(high, highIn),
    outcome: sample.outcome,
    pays: paysOf(stretch, endless),
    at: sample.at,
    limit: sample.limit,
  };
}

function paysOf({ low, high, sample, line, isStepped }: Stretch, endless: boolean): Pays {
  if (isStepped) return { kind: 'stepped', from: sumsOf(sample.parts ?? []), to: sumsOf(sample.parts ?? []) };
  if (!line) return { kind: 'undecided', reasons: sample.reasons };
  const from = sumsOf(partsAt(line, low));
  if (isFlat(line)) return { kind: 'flat', sums: from };
  const to = endless ? undefined : sumsOf(partsAt(line, high));
  return { kind: 'linear', from, to, slope: sumsOf(slopeParts(line)) };
}

/**
 * All curves of the agreement: schedule by schedule, and then of schedules together that limit or exclude each other where one
 * metric sets off several of them, so that their sum is not what each one pays.
 */
export const payoffOf = (facts: Facts): readonly Curve[] => facts.once(allCurves);

const allCurves = (facts: Facts): readonly Curve[] => [
  ...facts.agreement.credits.flatMap((credits) => curvesFor(facts, credits).map(({ curve }) => curve)),
  ...groupsOf(facts).flatMap((group) => jointlyDrawn(facts, group).map(({ curve }) => curve)),
];

/** The curves of schedules of one group together, along each figure that sets off several of them. */
export function jointlyDrawn(facts: Facts, group: readonly Credits[]): readonly Drawn[] {
  if (group.length < 2) return [];
  const known = facts.once(drawnJointly);
  const before = known.get(group);
  if (before) return before;
  const drawn = group.flatMap((credits) => curvesFor(facts, credits));
  const causes = Map.groupBy(
    drawn.filter(({ dial }) => dial.metric !== undefined && isTime(dial.figure)),
    ({ dial, curve }) => JSON.stringify([dial.metric?.id, dial.unit, caseKey(dial), curve.payer]),
  );
  const made = [...causes.values()].flatMap((alike) => {
    const schedules = [...new Set(alike.flatMap((each) => each.schedules))];
    const [first] = alike;
    return first && schedules.length > 1 ? [draw(facts, schedules, first.dial)] : [];
  });
  known.set(group, made);
  return made;
}

const drawnJointly = (): Map<readonly Credits[], readonly Drawn[]> => new Map();
