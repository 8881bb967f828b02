import { compiledCalendar } from '../facts/index.ts';
import type { CountsAs, Id, Metric } from '../model/index.ts';
import { common, without, type Stretch } from '../time/index.ts';
import { agreedTime } from './agreed-time.ts';
import { about, type Look } from './look.ts';
import type { SharedStretch } from './excused-time.ts';
import { lengthOf, openings, secondsOf, stretches } from './moments.ts';
import type { ExcludedSpan } from './observations.ts';

/** The time in which a metric is judged. */
export interface CountedTime {
  /** The period, or what of it there was something to be observed in. */
  readonly period: readonly Stretch[];
  /** In service hours. */
  readonly hours: readonly Stretch[];
  /** What the whole is: without all that is taken out. */
  readonly total: readonly Stretch[];
  /** Where an outage counts: without what is excluded, whether it is taken out or counts as up. */
  readonly judged: readonly Stretch[];
  /** What counts as down although it is excluded. */
  readonly down: readonly Stretch[];
  /** What of the judged time counts in part only. */
  readonly shared: readonly SharedTime[];
}

/** Time of which a share is excluded; that share is taken out of the whole, too, or counts as up. */
interface SharedTime extends SharedStretch {
  readonly isOut: boolean;
}

/** The time that counts between two moments for a metric; `out` is time that has no verdict. */
export function countedTime(look: Look, metric: Metric, out: readonly Stretch[]): CountedTime {
  const observed = look.observed.get(metric.id);
  const period = common([look.range], observed?.provided ? stretches(observed.provided) : [look.range]);
  const hours = serviceHours(look, metric, period);
  const excluded = excludedTime(look, metric, observed?.excluded ?? [], hours);
  // How excluded time counts is said whether or not there are data of it.
  const silent = without(out, [...excluded.up, ...excluded.down]);
  const total = without(hours, [...silent, ...excluded.out]);
  const judged = without(total, excluded.up);
  const shared = excluded.shared.flatMap((each) => common([each], judged).map((part) => ({ ...each, ...part })));
  // What counts as down for one reason, and is excused for another one, is excused.
  return { period, hours, total, judged, down: common(excluded.down, judged), shared };
}

function serviceHours(look: Look, metric: Metric, period: readonly Stretch[]): readonly Stretch[] {
  if (metric.during === undefined) return period;
  const calendar = compiledCalendar(look.facts, metric.during);
  if (!calendar) return look.reading.stop(about('no clock', metric));
  return period.flatMap((part) => openings(calendar, part));
}

/** Excluded time by how it counts: as the exclusion says, or else as the metric says of all of them. */
function excludedTime(look: Look, metric: Metric, spans: readonly ExcludedSpan[], hours: readonly Stretch[]) {
  const found: Record<'up' | 'down' | 'out', Stretch[]> = { up: [], down: [], out: [] };
  const partly: SharedTime[] = [];
  const add = (countsAs: CountsAs, time: readonly Stretch[]) => {
    if (time.length === 0) return;
    const kind = countsAs === 'nothing' ? 'out' : countsAs;
    found[kind] = [...found[kind], ...time];
    look.steps.push({ kind: 'excluded', metric: metric.id, countsAs, seconds: secondsOf(lengthOf(time)) });
  };
  for (const [by, applied] of byPart(spans)) {
    if (by !== undefined && !look.excluding.includes(by)) continue;
    const { agreed, neither, shared, down, beyond, overrun } = agreedTime(look, by, applied);
    const time = common(agreed, hours);
    const countsAs = () => {
      const said = ownRule(look, by) ?? metric.excludedTime;
      return look.reading.choose<CountsAs>(said, about('excluded time', metric), ['up', 'out']);
    };
    if (time.length > 0) add(countsAs(), time);
    add('nothing', common(neither, hours));
    add('down', common(down, hours));
    for (const each of shared) {
      const parts = common([each], hours);
      if (parts.length === 0) continue;
      const kind = countsAs();
      if (kind === 'down') return look.reading.stop(about('not split', metric));
      partly.push(...parts.map((part) => ({ ...part, share: each.share, isOut: kind !== 'up' })));
      const seconds = secondsOf(lengthOf(parts));
      look.steps.push({ kind: 'shared', metric: metric.id, share: each.share, seconds });
    }
    // What goes beyond what is agreed is time like any other, unless it is said how it counts.
    if (overrun) add(overrun, common(beyond, hours));
  }
  return { ...found, shared: partly };
}

export function byPart(spans: readonly ExcludedSpan[]): ReadonlyMap<Id | undefined, readonly ExcludedSpan[]> {
  const groups = new Map<Id | undefined, ExcludedSpan[]>();
  for (const span of spans) {
    const known = groups.get(span.by);
    if (known) known.push(span);
    else groups.set(span.by, [span]);
  }
  return groups;
}

/** How time counts that an exclusion, a maintenance or a relief applies to, if it says so itself. */
export function ownRule({ facts }: Look, by: Id | undefined): CountsAs | undefined {
  const part = (['exclusions', 'maintenance', 'reliefs'] as const).map((list) => facts.find(list, by)).find(Boolean);
  return part?.countsAs;
}
