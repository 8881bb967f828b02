import type { Repetition } from '../model/index.ts';
import { minimumMeanCycle, type Edge } from './mean-cycle.ts';

/** Which periods are missed, again and again; the last one is followed by the first. */
export type Pattern = readonly boolean[];

/** Conditions that are fulfilled by so many misses among the last so many periods. */
export type Limit = Exclude<Repetition, { kind: 'times' }>;

/** Conditions over more periods than these have more states than anybody would wait for. */
const MOST_STATES = 1000;

/**
 * The pattern of misses that never fulfils any of the conditions and has the largest share of misses; of those the shortest. The
 * conditions are a finite machine whose state is what happened in the last periods: this is its cycle with the greatest mean.
 * Undefined where a single miss fulfils one of them, or where the machine is too large.
 */
export function mostMisses(limits: readonly Limit[]): Pattern | undefined {
  const machine = machineOf(limits);
  const cycle = machine && minimumMeanCycle(machine.size, machine.edges);
  return cycle?.some(isMiss) ? missesFirst(cycle.map(isMiss)) : undefined;
}

/** A miss is worth one less. */
const isMiss = ({ cost }: Edge): boolean => cost < 0;

/** The same round, told from the first of its misses on that follows a period which is met. */
function missesFirst(pattern: Pattern): Pattern {
  const start = pattern.findIndex((missed, index) => missed && !pattern.at(index - 1));
  return start <= 0 ? pattern : [...pattern.slice(start), ...pattern.slice(0, start)];
}

/** From each state one edge for a period that is met, and one for a miss that fulfils no condition. */
function machineOf(limits: readonly Limit[]): { readonly size: number; readonly edges: readonly Edge[] } | undefined {
  const span = Math.max(1, ...limits.map(lengthOf));
  const numbers = new Map([['', 0]]);
  const states = [''];
  const edges: Edge[] = [];
  for (const [from, state] of states.entries()) {
    for (const missed of [false, true]) {
      const past = `${state}${missed ? 'x' : '.'}`;
      if (limits.some((limit) => isFulfilled(limit, past))) continue;
      // Periods that were met before the first miss make no difference.
      const kept = past.slice(-(span - 1) || past.length).replace(/^\.+/, '');
      const to = numbers.get(kept) ?? states.push(kept) - 1;
      numbers.set(kept, to);
      edges.push({ from, to, cost: missed ? -1 : 0 });
    }
    if (states.length > MOST_STATES) return undefined;
  }
  return { size: states.length, edges };
}

const lengthOf = (limit: Limit): number => (limit.kind === 'of' ? limit.of : limit.count);

const isFulfilled = (limit: Limit, past: string): boolean =>
  [...past.slice(-lengthOf(limit))].filter((each) => each === 'x').length >= limit.count;
