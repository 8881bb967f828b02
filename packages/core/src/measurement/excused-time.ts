import type { SharedHours } from '../model/index.ts';
import { compare, isZero, ONE, rational, type Rational } from '../quantity/index.ts';
import { merged, type Stretch } from '../time/index.ts';
import { about, type Look } from './look.ts';
import { noticed, type Excuse } from './notice.ts';
import type { ExcludedSpan } from './observations.ts';

/** Time of which a part is excused. */
export interface SharedStretch extends Stretch {
  /** From 0 to 1. */
  readonly share: Rational;
}

/** What an excuse really excuses of the time to which somebody says that it applies. */
export interface ExcusedTime {
  /** In full. */
  readonly full: readonly Stretch[];
  /** Counts for neither side, whatever the excuse says of its own time. */
  readonly neither: readonly Stretch[];
  /** In part, because the other side is a cause as well. */
  readonly shared: readonly SharedStretch[];
  /** Counts as down, because its notice was late. */
  readonly down: readonly Stretch[];
}

const RULES: readonly [SharedHours, ...SharedHours[]] = [
  'do not count',
  'count in full',
  'count by share',
  'count for neither',
];

/** By when the other side was told, and by how far the excuse was the cause. */
export function excusedTime(look: Look, part: Excuse, spans: readonly ExcludedSpan[]): ExcusedTime {
  const found = {
    full: [] as Stretch[],
    neither: [] as Stretch[],
    shared: [] as SharedStretch[],
    down: [] as Stretch[],
  };
  for (const span of spans) {
    const { reached, down } = noticed(look, part, span);
    found.down.push(...down);
    if (reached.length === 0) continue;
    const share = rational(span.extent);
    switch (ruleFor(look, part, share)) {
      case 'do not count':
        found.full.push(...reached);
        break;
      case 'count for neither':
        found.neither.push(...reached);
        break;
      case 'count by share':
        found.shared.push(...reached.map((each) => ({ ...each, share })));
        break;
      case 'count in full':
        break;
    }
  }
  return { ...found, full: merged(found.full), neither: merged(found.neither), down: merged(found.down) };
}

/** How time counts of which an excuse caused a share of the failure. Without "to the extent caused" it reaches all of it. */
function ruleFor(look: Look, part: Excuse, share: Rational): SharedHours {
  const said = part.sharedHours ?? look.facts.agreement.sharedHours;
  const isPartly = compare(share, ONE) < 0;
  if (!isPartly || (!part.toTheExtentCaused && (said === undefined || isZero(share)))) return 'do not count';
  if (isZero(share)) return 'count in full';
  return look.reading.choose(said, about('shared hours', part), RULES);
}
