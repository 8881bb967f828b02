/** A step of a walk: from one numbered state to another, at a whole number that may be negative. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/**
 * The cycle with the smallest cost for each of its edges, among all that can be reached from state 0; of those on the walk that proves
 * it the shortest. R. M. Karp, A characterization of the minimum cycle mean in a digraph, 1978: the smallest mean is the least, over
 * all ends, of the greatest (D n − D k) / (n − k), where D k is the cheapest walk of k edges. Exact: the numbers are whole, and a
 * RangeError tells of costs so great that their products would not be. Takes time in proportion to states × edges.
 */
export function minimumMeanCycle<E extends Edge>(size: number, edges: readonly E[]): readonly E[] | undefined {
  if (!edges.every(({ cost }) => areComparable(size, cost))) throw new RangeError('Costs too great to be compared.');
  // cheapest[k][s]: the least cost of a walk of k edges from state 0 to s; last[k][s]: its last edge.
  const cheapest: Float64Array[] = [new Float64Array(size).fill(Infinity).fill(0, 0, 1)];
  const last: Int32Array[] = [new Int32Array(size).fill(-1)];
  for (let k = 1; k <= size; k++) {
    const before = cheapest[k - 1] ?? new Float64Array(size);
    const [row, by] = [new Float64Array(size).fill(Infinity), new Int32Array(size).fill(-1)];
    for (const [index, { from, to, cost }] of edges.entries()) {
      const sum = (before[from] ?? Infinity) + cost;
      if (sum >= (row[to] ?? Infinity)) continue;
      row[to] = sum;
      by[to] = index;
    }
    cheapest.push(row);
    last.push(by);
  }
  const end = bestEnd(cheapest, size);
  if (end === undefined) return undefined;
  const walk: E[] = [];
  for (let k = size, state = end; k > 0; k--) {
    const edge = edges[last[k]?.[state] ?? -1];
    if (!edge) return undefined;
    walk.unshift(edge);
    state = edge.from;
  }
  return cheapestOn(walk);
}

/** Whether sums of so great a cost over walks through all states, and their products with lengths of walks, are exact. */
export const areComparable = (size: number, cost: number): boolean =>
  Math.abs(cost) * 2 * (size + 1) ** 2 < Number.MAX_SAFE_INTEGER;

function bestEnd(cheapest: readonly Float64Array[], size: number): number | undefined {
  const all = cheapest[size];
  let best: { state: number; cost: number; of: number } | undefined;
  for (let state = 0; state < size; state++) {
    const total = all?.[state] ?? Infinity;
    if (total === Infinity) continue;
    let greatest: { cost: number; of: number } | undefined;
    for (let k = 0; k < size; k++) {
      const part = cheapest[k]?.[state] ?? Infinity;
      if (part === Infinity) continue;
      const mean = { cost: total - part, of: size - k };
      if (!greatest || mean.cost * greatest.of > greatest.cost * mean.of) greatest = mean;
    }
    if (greatest && (!best || greatest.cost * best.of < best.cost * greatest.of)) best = { state, ...greatest };
  }
  return best?.state;
}

/** The cheapest cycle on a walk, of several the shortest. */
function cheapestOn<E extends Edge>(walk: readonly E[]): readonly E[] | undefined {
  let best: { from: number; to: number; cost: number } | undefined;
  const totals = [0];
  const seen = new Map<number | undefined, number[]>([[walk[0]?.from, [0]]]);
  for (const [index, { to: state, cost }] of walk.entries()) {
    const [to, total] = [index + 1, (totals[index] ?? 0) + cost];
    totals.push(total);
    const before = seen.get(state) ?? [];
    for (const from of before) {
      const mine = { from, to, cost: total - (totals[from] ?? 0) };
      const [a, b] = [mine.cost * (best ? best.to - best.from : 1), (best?.cost ?? 0) * (to - from)];
      if (!best || a < b || (a === b && to - from < best.to - best.from)) best = mine;
    }
    seen.set(state, [...before, to]);
  }
  return best && walk.slice(best.from, best.to);
}
