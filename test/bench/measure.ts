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
