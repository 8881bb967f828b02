import type { Metric } from '../model/index.ts';
import { compare, rational, type Rational } from '../quantity/index.ts';
import type { Stretch } from '../time/index.ts';
import { downTimesOf, inSeconds, upShare } from './availability.ts';
import { rawFigure, type RawFigure } from './figure.ts';
import { about, type Look } from './look.ts';
import { millis } from './moments.ts';
import type { Observations } from './observations.ts';
import type { FigureRequest } from './request.ts';
import { rollingWindows } from './sliding.ts';
import type { Millis } from './steps.ts';

/** The availability, down time or number of outages of the window in which it is worst, wherever it begins. */
export function worstTime(
  look: Look,
  metric: Metric,
  request: FigureRequest,
  length: string,
  things: readonly Observations[],
): RawFigure {
  const { measure } = request.sentence.figure;
  const times = downTimesOf(look, metric, things);
  const valueIn = (span: Stretch): Rational | undefined => {
    if (measure === 'outages') return rational(times.outagesIn(span));
    const totals = times.totalsIn(span);
    return measure === 'downtime' ? inSeconds(totals.down) : upShare(totals);
  };
  const { span, value } = worstOf(look, metric, request, windowsOf(look, length, times.edges), valueIn);
  const { down, total } = times.totalsIn(span);
  look.steps.push({ kind: 'worst window', ...span }, { kind: 'down', down: inSeconds(down), of: inSeconds(total) });
  if (measure === 'outages') return { point: { kind: 'number', unit: '', value } };
  return {
    point: measure === 'downtime' ? { kind: 'time', unit: 'elapsed', value } : { kind: 'percent', unit: '', value },
  };
}

/** Any other figure, worked out for each place of the window at which something comes in or drops out. */
export function worstFigure(
  look: Look,
  metric: Metric,
  request: FigureRequest,
  length: string,
  things: readonly Observations[],
): RawFigure {
  const windows = windowsOf(look, length, momentsOf(things));
  const at = (range: Stretch, steps = look.steps) => rawFigure({ ...look, range, steps }, metric, request, things);
  const { span } = worstOf(look, metric, request, windows, (range) => at(range, []).point.value);
  look.steps.push({ kind: 'worst window', ...span });
  return at(span);
}

const windowsOf = (look: Look, length: string, edges: Iterable<Millis>): readonly Stretch[] =>
  rollingWindows(length, look.range, edges, look.facts.agreement.zone ?? 'UTC');

/** The moments at which something that was observed is in a window, and just not any more. */
function momentsOf(things: readonly Observations[]): readonly Millis[] {
  const at = things.flatMap(({ readings, cases, counts }) => [
    ...readings.map((each) => millis(each.at)),
    ...cases.map(({ start }) => millis(start)),
    ...counts.flatMap(({ start, end = start }) => [millis(start), millis(end)]),
  ]);
  return at.flatMap((moment) => [moment, moment + 1]);
}

/** Windows in which there is nothing to divide by have no figure. */
function worstOf(
  look: Look,
  metric: Metric,
  { sentence: { comparison, figure }, seek }: FigureRequest,
  windows: readonly Stretch[],
  valueIn: (span: Stretch) => Rational | undefined,
): { readonly span: Stretch; readonly value: Rational } {
  const more = figure.measure === 'downtime' || figure.measure === 'outages' || figure.measure === 'every';
  const least = seek ? seek === 'least' : comparison ? comparison === '>=' || comparison === '>' : !more;
  let worst: { readonly span: Stretch; readonly value: Rational } | undefined;
  for (const span of windows) {
    const value = valueIn(span);
    if (!value) continue;
    const order = worst ? compare(value, worst.value) : least ? -1 : 1;
    if (least ? order < 0 : order > 0) worst = { span, value };
  }
  return worst ?? look.reading.stop(about(windows.length > 0 ? 'nothing to divide by' : 'not over yet', metric));
}
