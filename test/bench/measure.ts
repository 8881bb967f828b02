/** A figure of one run, and what is wanted of it where something is. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly wanted?: number;
}

/** The median time of an action in milliseconds, after some runs that warm it up. */
export async function median(action: () => unknown, { runs = 9, warm = 3 } = {}): Promise<number> {
  const times: number[] = [];
  for (let run = -warm; run < runs; run += 1) {
    const start = performance.now();
    await action();
    if (run >= 0) times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

/** The median times of some actions that take turns, so that whatever else the machine does slows all of them alike. */
export function mediansInTurn<K extends string>(
  actions: Readonly<Record<K, () => unknown>>,
  { runs = 15, warm = 10 } = {},
): Readonly<Record<K, number>> {
  const names = Object.keys(actions) as K[];
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let run = -warm; run < runs; run += 1) {
    for (const name of names) {
      const start = performance.now();
      actions[name]();
      if (run >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, percentile(times.get(name) ?? [], 50)])) as Record<K, number>;
}

/** The value that so many percent of all values do not exceed (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const rank = Math.ceil((percent / 100) * values.length);
  return values.toSorted((a, b) => a - b)[Math.max(rank, 1) - 1] ?? 0;
}

export const show = ({ name, value, unit, wanted }: Figure): string => {
  const verdict =
    wanted === undefined ? '' : value <= wanted ? `   wanted ≤ ${wanted}: met` : `   wanted ≤ ${wanted}: MISSED`;
  return `${name.padEnd(64)} ${value.toFixed(2).padStart(10)} ${unit}${verdict}`;
};
