/** Figures worked out minute by minute and one by one: slow and obvious, to compare with. All times are minutes from 0 on. */

export interface Minutes {
  readonly from: number;
  /** Not in it any more. */
  readonly to: number;
}

const isIn = (minute: number, spans: readonly Minutes[]): boolean =>
  spans.some(({ from, to }) => from <= minute && minute < to);

/** Time that is excused, by what is known of the notice of it and of its cause. */
export interface Excused extends Minutes {
  /** The minute in which the other side was told; null if it never was. */
  readonly notice: number | null;
  /** How many quarters of the failure it caused; fewer than four where the other side was a cause, too. */
  readonly quarters: number;
}

/** What an agreement says of such time. */
export interface Excuse {
  /** How many minutes after the beginning the other side must be told. */
  readonly within: number;
  readonly late: 'counts from the notice' | 'loses the relief' | 'counts as down';
  readonly shared: 'count for neither' | 'count in full' | 'do not count' | 'count by share';
}

export interface SlowMetric {
  readonly outages: readonly Minutes[];
  readonly excluded: readonly Minutes[];
  readonly silent: readonly Minutes[];
  readonly open: (minute: number) => boolean;
  readonly ignoresUnder: number;
  readonly countsOnlyBeyond: number;
  readonly excludedTime: 'up' | 'down' | 'out' | 'nothing';
  readonly noData: 'up' | 'down' | 'out' | 'nothing';
}

/** Minutes that were down, and minutes that count, in a period; outages lie between 0 and `last`. */
export function slowDownTime(metric: SlowMetric, period: Minutes, last: number): { down: number; total: number } {
  const isDown = Array.from(
    { length: last },
    (_, minute) => isIn(minute, metric.outages) || (metric.noData === 'down' && isIn(minute, metric.silent)),
  );
  const counts = isDown.map((_, minute) => countsAsOutage(isDown, minute, metric));
  let [down, total] = [0, 0];
  for (let minute = period.from; minute < period.to; minute++) {
    const verdict = verdictOf(metric, minute, isDown[minute] ?? false, counts[minute] ?? false);
    if (verdict !== 'out') total++;
    if (verdict === 'down') down++;
  }
  return { down, total };
}

/** A minute of an outage counts if the outage is long enough and has lasted long enough. */
function countsAsOutage(isDown: readonly boolean[], minute: number, metric: SlowMetric): boolean {
  if (!isDown[minute]) return false;
  let [start, end] = [minute, minute];
  while (isDown[start - 1]) start--;
  while (isDown[end + 1]) end++;
  return end - start + 1 >= metric.ignoresUnder && minute - start >= metric.countsOnlyBeyond;
}

function verdictOf(metric: SlowMetric, minute: number, isDown: boolean, counts: boolean): 'up' | 'down' | 'out' {
  if (!metric.open(minute)) return 'out';
  const excluded = isIn(minute, metric.excluded);
  if (excluded) return sided(metric.excludedTime);
  if (isIn(minute, metric.silent) && !isDown) return sided(metric.noData);
  // Time without data that counts as down is an outage like any other.
  return counts ? 'down' : 'up';
}

const sided = (countsAs: SlowMetric['excludedTime']): 'up' | 'down' | 'out' =>
  countsAs === 'nothing' ? 'out' : countsAs;

/** Minutes that are down by probes, one a minute: each minute looks for the outage that it would be in. */
export function slowProbes(failed: readonly boolean[], failures: number, successes: number): number {
  let down = 0;
  let isDown = false;
  const run = (from: number, value: boolean, count: number) =>
    failed.slice(from, from + count).length === count &&
    failed.slice(from, from + count).every((each) => each === value);
  for (let minute = 0; minute < failed.length; minute++) {
    if (!isDown && run(minute, true, failures)) isDown = true;
    else if (isDown && run(minute, false, successes)) isDown = false;
    if (isDown) down++;
  }
  return down;
}

/** The smallest of the values that at least so many per cent of them are not above. */
export function slowPercentile(values: readonly number[], percent: number): number | undefined {
  const enough = values.filter(
    (value) => values.filter((other) => other <= value).length * 100 >= percent * values.length,
  );
  return enough.length === 0 ? undefined : Math.min(...enough);
}

/** Quarters of minutes that were down, and that count, where time is excused; the shares of two causes at once are added up. */
export function slowExcused(
  { excusedAs, open, outages }: Pick<SlowMetric, 'open' | 'outages'> & { readonly excusedAs: 'up' | 'out' },
  excuse: Excuse,
  excused: readonly Excused[],
  period: Minutes,
): { down: number; total: number } {
  let [down, total] = [0, 0];
  for (let minute = period.from; minute < period.to; minute++) {
    if (!open(minute)) continue;
    const effects = excused.filter((each) => isIn(minute, [each])).map((each) => effectOn(minute, excuse, each));
    if (effects.includes('neither') || (excusedAs === 'out' && effects.includes(4))) continue;
    const share = effects.reduce<number>((sum, each) => (typeof each === 'number' ? sum + each : sum), 0);
    const left = effects.includes(4) ? 0 : Math.max(0, 4 - share);
    total += excusedAs === 'out' ? left : 4;
    if (isIn(minute, outages)) down += left;
    else if (effects.includes('down')) down += left;
  }
  return { down, total };
}

/** How many quarters of a minute are excused, or what else becomes of it. */
function effectOn(minute: number, { within, late, shared }: Excuse, span: Excused): number | 'down' | 'neither' {
  const { from, notice, quarters } = span;
  if (notice === null || notice - from > within) {
    if (late === 'counts as down') return 'down';
    if (late === 'loses the relief' || notice === null || minute < notice) return 0;
  }
  if (quarters === 0 || quarters === 4 || shared === 'count by share') return quarters;
  if (shared === 'count for neither') return 'neither';
  return shared === 'do not count' ? 4 : 0;
}
