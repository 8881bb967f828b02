import type { Metric } from '../model/index.ts';
import { fixedSeconds, isInteger, multiply, rational, type Rational } from '../quantity/index.ts';
import type { Stretch } from '../time/index.ts';
import { countedFrom } from './cut-offs.ts';
import { about, type Look } from './look.ts';
import { stretch } from './moments.ts';
import type { Millis } from './steps.ts';

/** One thing that took time. */
export interface PlacedCase {
  readonly id: string | undefined;
  /** Without an end it has not ended. */
  readonly span: Stretch;
  readonly weight: Rational | undefined;
}

/**
 * The single things that began in the period: each belongs to one period only, the one in which it happened. What happened after a
 * cut-off is timed from when it counts; nothing lasts less than no time.
 */
export function casesIn(look: Look, metric: Metric): readonly PlacedCase[] {
  const observed = look.observed.get(metric.id);
  if (!observed) return look.reading.stop(about('not observed', metric));
  const from = metric.observation?.kind === 'duration' ? metric.observation.from : undefined;
  return observed.cases.flatMap((each): readonly PlacedCase[] => {
    const span = stretch(each);
    if (span.start < look.range.start || span.start >= look.range.end) return [];
    const lasted = each.lasted === undefined ? undefined : wholeMillis(look, metric, each.lasted);
    const end = lasted === undefined ? span.end : span.start + lasted;
    const weight = each.weight === undefined ? undefined : rational(each.weight);
    return [
      { id: each.id, span: { start: Math.min(countedFrom(look, from, span.start, metric.during), end), end }, weight },
    ];
  });
}

function wholeMillis(look: Look, metric: Metric, iso: string): Millis {
  const seconds = fixedSeconds(iso);
  const length = seconds && multiply(seconds, rational(1000));
  if (!length || !isInteger(length)) return look.reading.stop(about('not observed', metric));
  return Number(length.n);
}
