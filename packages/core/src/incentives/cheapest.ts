import type { Facts } from '../facts/facts.ts';
import type { Termination } from '../model/index.ts';
import { minus, plus, times, type Part } from '../owed/parts.ts';
import { divide, isZero, multiply, ONE, rational, type Rational } from '../quantity/index.ts';
import { machineOf, type Explored, type Machine, type Step } from './machine.ts';
import { areComparable, minimumMeanCycle, type Edge } from './mean-cycle.ts';
import type { Pattern } from './pattern.ts';
import type { Grades } from './stake.ts';

/** A pattern of misses that, again and again, costs the least for each of its misses. */
export interface Cheapest {
  /** From the beginning of a window of the calendar on, where there is one. */
  readonly pattern: Pattern;
  /** What one round of it costs, what goes back taken off. */
  readonly cost: readonly Part[];
  /** Good periods in it give back what was paid. */
  readonly returns: boolean;
  /** Whether it costs no more where each of its misses is as bad as can be. */
  readonly anySize: boolean;
  /** So many states were looked at, where there are more: others may be cheaper. */
  readonly searched: number | undefined;
}

/** States of a machine that a reader, or a check while somebody types, waits for. */
const MOST_STATES = 400;

/**
 * The cheapest repeating pattern of failure: of all rounds of periods, kept or missed by the smallest or the worst miss, that never
 * bring one of the exits within reach, the one with the smallest cost for each miss. The cycle of a finite machine: what falls due in a
 * round and goes back in it costs nothing; else it is the smallest mean over edges that are one miss each, with the kept periods before
 * it. Undefined where a single miss brings an exit, where anything is undecided or of several kinds, or the machine cannot be made.
 */
export function cheapestPattern(
  facts: Facts,
  { credits, dial, values: { best, miss, worst } }: Grades,
  exits: readonly Termination[] = [],
  mostStates = MOST_STATES,
): Cheapest | undefined {
  const machine = machineOf(facts, { credits, dial, values: [best, miss, ...(worst ? [worst] : [])], exits });
  if (!machine) return undefined;
  const inAll = worst && machine.explore([KEPT, MISSED, WORST], mostStates);
  const explored = inAll?.complete ? inAll : machine.explore([KEPT, MISSED], mostStates);
  const prices = explored && pricesOf(explored);
  if (!prices) return undefined;
  const bySource = Map.groupBy(explored.steps, ({ from }) => from);
  const found = returningRound(bySource, explored.steps) ?? cheapestRound(bySource, prices);
  const round = found && fromTheStart(machine, found);
  const cost =
    round &&
    costOfRounds(
      machine,
      round.map(({ value }) => value),
    );
  if (!round || !cost) return undefined;
  const worstRound = round.map(({ missed }) => (missed ? WORST : KEPT));
  const worstCost = worst && costOfRounds(machine, worstRound);
  return {
    pattern: round.map(({ missed }) => missed),
    cost,
    returns: round.some(({ returns }) => returns),
    anySize: worstCost !== undefined && minus(cost, worstCost).every(({ value }) => isZero(value)),
    searched: explored.complete ? undefined : explored.size,
  };
}

/** The round from the first period of its windows on; without such, from the first miss on. */
function fromTheStart(machine: Machine, round: readonly Step[]): readonly Step[] {
  const start =
    machine.cycle > 1
      ? round.findIndex(({ from }) => machine.phaseOf(from) === 0)
      : round.findIndex(({ missed }, index) => missed && !round.at(index - 1)?.missed);
  return start <= 0 ? round : [...round.slice(start), ...round.slice(0, start)];
}

/** The places of the values in the question to the machine. */
const [KEPT, MISSED, WORST] = [0, 1, 2];

type Steps = ReadonlyMap<number, readonly Step[]>;
type Prices = ReadonlyMap<readonly Part[], number>;

/** What each step costs as a whole number of the largest part that measures all of them; undefined for amounts of several kinds. */
function pricesOf({ steps }: Explored): Prices | undefined {
  const dues = [...new Set(steps.map(({ due }) => due))].map(
    (due) => [due, due.filter(({ value }) => !isZero(value))] as const,
  );
  const keys = new Set(dues.flatMap(([, parts]) => parts.map(({ key }) => key)));
  if (keys.size > 1) return undefined;
  const scale = dues.reduce((all, [, [part]]) => (part ? leastCommon(all, part.value.d) : all), 1n);
  const whole = dues.map(([due, [part]]) => [due, part ? wholeOf(part.value, scale) : 0n] as const);
  const common = whole.reduce((all, [, value]) => greatestCommon(all, value), 0n);
  const prices = whole.map(([due, value]) => [due, common === 0n ? 0n : value / common] as const);
  return prices.some(([, price]) => price > GREATEST)
    ? undefined
    : new Map(prices.map(([due, price]) => [due, Number(price)]));
}

/** Of such prices all states of a machine may be added up and compared exactly. */
const GREATEST = 2n ** 32n;

function wholeOf(value: Rational, scale: bigint): bigint {
  const { s, n, d } = multiply(value, rational(scale));
  return (s * n) / d;
}

function greatestCommon(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

const leastCommon = (a: bigint, b: bigint): bigint => (a / greatestCommon(a, b)) * b;

/** The shortest round in which something was missed and all goes back. */
function returningRound(bySource: Steps, steps: readonly Step[]): readonly Step[] | undefined {
  let best: readonly Step[] | undefined;
  for (const step of steps) {
    if (!step.returns) continue;
    const round = backTo(bySource, step, best?.length ?? Infinity);
    if (round) best = round;
  }
  return best;
}

/** The shortest way on from a step to where it began, past a miss, of fewer steps than the limit. */
function backTo(bySource: Steps, first: Step, limit: number): readonly Step[] | undefined {
  interface Way {
    readonly step: Step;
    readonly missed: boolean;
    readonly length: number;
    readonly before: Way | undefined;
  }
  const ways: Way[] = [{ step: first, missed: first.missed, length: 1, before: undefined }];
  const seen = new Set([`${first.to} ${first.missed}`]);
  for (const way of ways) {
    if (way.length >= limit) return undefined;
    if (way.missed && way.step.to === first.from) return stepsOf(way);
    for (const step of bySource.get(way.step.to) ?? []) {
      const missed = way.missed || step.missed;
      const key = `${step.to} ${missed}`;
      if (seen.has(key)) continue;
      seen.add(key);
      ways.push({ step, missed, length: way.length + 1, before: way });
    }
  }
  return undefined;

  function stepsOf(way: Way): readonly Step[] {
    const steps: Step[] = [];
    for (let each: Way | undefined = way; each; each = each.before) steps.unshift(each.step);
    return steps;
  }
}

/** One miss, with the kept periods before it. */
interface Stretch extends Edge {
  readonly steps: readonly Step[];
}

function cheapestRound(bySource: Steps, prices: Prices): readonly Step[] | undefined {
  const numbers = new Map([[0, 0]]);
  const edges: Stretch[] = [];
  for (const [state, from] of numbers) {
    const cheapest = new Map<number, Stretch>();
    for (const { steps, cost } of stretchesFrom(bySource, prices, state)) {
      const end = steps.at(-1)?.to ?? 0;
      const to = numbers.get(end) ?? numbers.size;
      numbers.set(end, to);
      const known = cheapest.get(to);
      if (!known || cost < known.cost || (cost === known.cost && steps.length < known.steps.length))
        cheapest.set(to, { from, to, cost, steps });
    }
    edges.push(...cheapest.values());
  }
  return minimumMeanCycle(numbers.size, denserFirst(edges, numbers.size))?.flatMap(({ steps }) => steps);
}

/**
 * Of rounds that cost the same the one with the most misses: the number of periods breaks the tie. Costs of two means differ by at
 * least one part of states × states, which is made to outweigh all periods; left out where the numbers would be too great.
 */
function denserFirst(edges: readonly Stretch[], size: number): readonly Stretch[] {
  const longest = edges.reduce((most, { steps }) => Math.max(most, steps.length), 1);
  const weight = size ** 2 * longest + 1;
  const weighed = edges.map((edge) => ({ ...edge, cost: edge.cost * weight + edge.steps.length }));
  return weighed.every((edge) => areComparable(size, edge.cost)) ? weighed : edges;
}

/** Any number of kept periods, then a miss: up to where the kept ones go round in a circle. */
function* stretchesFrom(bySource: Steps, prices: Prices, start: number) {
  const kept: Step[] = [];
  const seen = new Set<number>();
  let cost = 0;
  for (let state: number | undefined = start; state !== undefined && !seen.has(state);) {
    seen.add(state);
    const steps: readonly Step[] = bySource.get(state) ?? [];
    for (const step of steps) {
      if (step.missed) yield { steps: [...kept, step], cost: cost + (prices.get(step.due) ?? 0) };
    }
    const next = steps.find(({ value }) => value === KEPT);
    if (next) kept.push(next);
    cost += (next && prices.get(next.due)) ?? 0;
    state = next?.to;
  }
}

/** What does not come round after so many rounds goes on for ever, as points do that nothing ends. */
const MOST_ROUNDS = 200;

/**
 * What a round of values costs when it has gone on for so long that it goes on as it did, what goes back taken off; the mean of several
 * rounds where they differ. Undefined where anything is undecided, an
 * exit comes within reach, or the rounds never come round.
 */
export function costOfRounds(machine: Machine, round: readonly number[]): readonly Part[] | undefined {
  const begun = new Map<number, number>();
  const costs: { readonly due: readonly Part[]; readonly returns: boolean }[] = [];
  let state = 0;
  while (!begun.has(state)) {
    if (costs.length >= MOST_ROUNDS) return undefined;
    begun.set(state, costs.length);
    let [due, returns]: [readonly Part[], boolean] = [[], false];
    for (const value of round) {
      const step = machine.step(state, value);
      if (typeof step === 'string') return undefined;
      due = plus(due, step.due);
      returns ||= step.returns;
      state = step.to;
    }
    costs.push({ due, returns });
  }
  const again = costs.slice(begun.get(state));
  // What is returned in one of the rounds is all that fell due since it was last returned.
  if (again.some(({ returns }) => returns)) return [];
  const sum = again.reduce<readonly Part[]>((all, { due }) => plus(all, due), []);
  return times(sum, divide(ONE, rational(again.length)));
}
