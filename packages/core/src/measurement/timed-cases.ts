import type { CountsAs, Metric } from '../model/index.ts';
import { rational, type Rational } from '../quantity/index.ts';
import type { Stretch } from '../time/index.ts';
import { agreedTime } from './agreed-time.ts';
import type { Pause } from './clock.ts';
import { byPart, ownRule } from './counted-time.ts';
import { countedFrom } from './cut-offs.ts';
import { about, type Look } from './look.ts';
import { millisOf, stretch } from './moments.ts';
import type { ExcludedSpan } from './observations.ts';

/** One thing that took time. */
export interface PlacedCase {
  readonly id: string | undefined;
  /** Without an end it has not ended. */
  readonly span: Stretch;
  readonly weight: Rational | undefined;
  readonly size: Rational | undefined;
  /** Excluded time, in which its clock stood still. */
  readonly pauses: readonly Pause[];
}

/**
 * The single things that began in the period: each belongs to one period only, the one in which it happened. What happened after a
 * cut-off is timed from when it counts; nothing lasts less than no time.
 */
export function casesIn(look: Look, metric: Metric): readonly PlacedCase[] {
  const observed = look.observed.get(metric.id);
  if (!observed) return look.reading.stop(about('not observed', metric));
  const pauses = excludedPauses(look, metric, observed.excluded);
  const from = metric.observation?.kind === 'duration' ? metric.observation.from : undefined;
  return observed.cases.flatMap((each): readonly PlacedCase[] => {
    const span = stretch(each);
    if (span.start < look.range.start || span.start >= look.range.end) return [];
    const lasted =
      each.lasted === undefined
        ? undefined
        : (millisOf(each.lasted) ?? look.reading.stop(about('not observed', metric)));
    const end = lasted === undefined ? span.end : span.start + lasted;
    const start = Math.min(countedFrom(look, from, span.start, metric.during), end);
    const number = (text: string | undefined) => (text === undefined ? undefined : rational(text));
    return [{ id: each.id, span: { start, end }, weight: number(each.weight), size: number(each.size), pauses }];
  });
}

/** Excluded time stops the clock of what goes on in it, unless it is said to count. */
function excludedPauses(look: Look, metric: Metric, spans: readonly ExcludedSpan[]): readonly Pause[] {
  const pauses: Pause[] = [];
  for (const [by, applied] of byPart(spans)) {
    if (by !== undefined && !look.excluding.includes(by)) continue;
    const { agreed, neither, shared } = agreedTime(look, by, applied);
    pauses.push(...neither);
    if (agreed.length === 0 && shared.length === 0) continue;
    const said = ownRule(look, by) ?? metric.excludedTime;
    const countsAs = look.reading.choose<CountsAs>(said, about('excluded time', metric), ['out', 'down']);
    if (countsAs !== 'down') pauses.push(...agreed, ...shared);
  }
  return pauses;
}
