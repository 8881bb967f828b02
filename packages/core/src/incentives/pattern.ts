import type { Repetition } from '../model/index.ts';

/** Which periods are missed, again and again; the last one is followed by the first. */
export type Pattern = readonly boolean[];

/** Conditions that are fulfilled by so many misses among the last so many periods. */
export type Limit = Exclude<Repetition, { kind: 'times' }>;

/** Conditions over more periods than these have more states than anybody would wait for. */
const MOST_STATES = 1000;

/**
 * The pattern of misses that never fulfils any of the conditions and has the largest share of misses; of those the shortest. The
 * conditions are a finite machine whose state is what happened in the last periods: this is its cycle with the greatest mean (R. M. Karp,
 * A characterization of the minimum cycle mean in a digraph, 1978). Undefined where a single miss fulfils one of them, or where the machine
 * is too large.
 */
export function mostMisses(limits: readonly Limit[]): Pattern | undefined {
  const machine = machineOf(limits);
  if (!machine) return undefined;
  const { next, size } = machine;
  // longest[k][s]: the most misses on a walk of k periods from the first state to s.
  const longest: Int32Array[] = [new Int32Array(size).fill(-1)];
  const from: Int32Array[] = [new Int32Array(size).fill(-1)];
  longest[0]?.fill(0, 0, 1);
  for (let k = 1; k <= size; k++) {
    const [row, back, before] = [new Int32Array(size).fill(-1), new Int32Array(size).fill(-1), longest[k - 1]];
    for (let state = 0; state < size; state++) {
      const misses = before?.[state] ?? -1;
      if (misses < 0) continue;
      for (const [missed, to] of (next[state] ?? []).entries()) {
        if (to === undefined || misses + missed <= (row[to] ?? -1)) continue;
        row[to] = misses + missed;
        back[to] = state;
      }
    }
    longest.push(row);
    from.push(back);
  }
  const end = bestEnd(longest, size);
  return end === undefined ? undefined : cycleTo(end, from, longest, size);
}

interface Machine {
  readonly size: number;
  /** For each state the one after a period that is met, and after one that is missed; none where that fulfils a condition. */
  readonly next: readonly (readonly [number, number | undefined])[];
}

function machineOf(limits: readonly Limit[]): Machine | undefined {
  const span = Math.max(1, ...limits.map(lengthOf));
  const numbers = new Map([['', 0]]);
  const states = [''];
  const next: [number, number | undefined][] = [];
  for (const state of states) {
    const after = (missed: boolean): number | undefined => {
      const past = `${state}${missed ? 'x' : '.'}`;
      if (limits.some((limit) => isFulfilled(limit, past))) return undefined;
      // Periods that were met before the first miss make no difference.
      const kept = past.slice(-(span - 1) || past.length).replace(/^\.+/, '');
      const known = numbers.get(kept);
      if (known !== undefined) return known;
      numbers.set(kept, states.length);
      return states.push(kept) - 1;
    };
    next.push([after(false) ?? 0, after(true)]);
    if (states.length > MOST_STATES) return undefined;
  }
  return { size: states.length, next };
}

const lengthOf = (limit: Limit): number => (limit.kind === 'of' ? limit.of : limit.count);

const isFulfilled = (limit: Limit, past: string): boolean =>
  [...past.slice(-lengthOf(limit))].filter((each) => each === 'x').length >= limit.count;

/** Karp: the greatest mean is the greatest, over all ends, of the least of (longest n − longest k) / (n − k). */
function bestEnd(longest: readonly Int32Array[], size: number): number | undefined {
  const all = longest[size];
  let best: { state: number; misses: number; of: number } | undefined;
  for (let state = 0; state < size; state++) {
    const total = all?.[state] ?? -1;
    if (total < 0) continue;
    let least: { misses: number; of: number } | undefined;
    for (let k = 0; k < size; k++) {
      const part = longest[k]?.[state] ?? -1;
      if (part < 0) continue;
      const mean = { misses: total - part, of: size - k };
      if (!least || mean.misses * least.of < least.misses * mean.of) least = mean;
    }
    if (least && (!best || least.misses * best.of > best.misses * least.of)) best = { state, ...least };
  }
  return best && best.misses > 0 ? best.state : undefined;
}

/** The best cycle on the longest walk to the end, which holds one of the greatest mean. */
function cycleTo(
  end: number,
  from: readonly Int32Array[],
  longest: readonly Int32Array[],
  size: number,
): Pattern | undefined {
  const walk: number[] = [end];
  for (let k = size, state = end; k > 0; k--) {
    state = from[k]?.[state] ?? 0;
    walk.unshift(state);
  }
  let best: { from: number; to: number; misses: number } | undefined;
  const total = (k: number) => longest[k]?.[walk[k] ?? 0] ?? 0;
  const seen = new Map<number, number[]>();
  for (const [to, state] of walk.entries()) {
    for (const start of seen.get(state) ?? []) {
      const misses = total(to) - total(start);
      const [mine, other] = [misses * (best ? best.to - best.from : 1), (best?.misses ?? -1) * (to - start)];
      if (!best || mine > other || (mine === other && to - start < best.to - best.from))
        best = { from: start, to, misses };
    }
    seen.set(state, [...(seen.get(state) ?? []), to]);
  }
  if (!best) return undefined;
  const { from: start, to } = best;
  return Array.from({ length: to - start }, (_, index) => total(start + index + 1) > total(start + index));
}
