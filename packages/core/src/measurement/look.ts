import type { Case, Facts } from '../facts/index.ts';
import type { Figure, Id, Origin } from '../model/index.ts';
import type { Point } from '../tariff/axis.ts';
import type { Stretch } from '../time/index.ts';
import type { Observations } from './observations.ts';
import type { OpenReading, Obstacle, Question, Reading } from './question.ts';
import type { Step } from './steps.ts';

/** What a figure is worked out from, in one reading of the text. */
export interface Look {
  readonly facts: Facts;
  readonly reading: Reading;
  readonly observed: ReadonlyMap<Id, Observations>;
  /** What was observed of metrics that were observed of several things, thing by thing. */
  readonly several: ReadonlyMap<Id, readonly Observations[]>;
  /** The time that the figure is about; what happened before and after it matters only where it reaches in. */
  readonly range: Stretch;
  /** Exclusions, maintenance and reliefs that apply. */
  readonly excluding: readonly Id[];
  /** The plan, the priority … where a table gives a limit. */
  readonly case: Case;
  /** What another figure comes to in the time that is looked at, where that is the limit of this one. */
  readonly figure: (look: Look, figure: Figure) => Point;
  /** What has been done so far, in order. */
  readonly steps: Step[];
}

/** A question about a metric, a support or another part, which stands at its clause if that has a place. */
export const about = (
  kind: OpenReading | Obstacle,
  part: { readonly id: Id; readonly origin?: Origin | undefined },
  at: Origin | undefined = part.origin,
): Question => ({ kind, of: part.id, at });
