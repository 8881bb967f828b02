import { absolute } from './absolute.ts';
import { escapeClause } from './escape-clause.ts';
import { finerThanProbe } from './finer-than-probe.ts';
import { formula } from './formula.ts';
import { judgeInOwnCase } from './judge-in-own-case.ts';
import { meanOfDurations } from './mean-of-durations.ts';
import { miscounts } from './miscounts.ts';
import { missingData } from './missing-data.ts';
import { monthOr30Days } from './month-or-30-days.ts';
import { noClock } from './no-clock.ts';
import { noMeasurer } from './no-measurer.ts';
import { noMethod } from './no-method.ts';
import { noPopulation } from './no-population.ts';
import { noTarget } from './no-target.ts';
import { noTimeZone } from './no-time-zone.ts';
import { noWindow } from './no-window.ts';
import { oneSidedSight } from './one-sided-sight.ts';
import { openEnded } from './open-ended.ts';
import { rounding } from './rounding.ts';
import { smallPopulation } from './small-population.ts';
import { startStop } from './start-stop.ts';
import { statedEquivalent } from './stated-equivalent.ts';
import { undefinedTerm } from './undefined-term.ts';
import { unit } from './unit.ts';
import { unstructured } from './unstructured.ts';
import { vagueWording } from './vague-wording.ts';

export const measurable = [
  noTarget,
  unstructured,
  noWindow,
  monthOr30Days,
  noMethod,
  noMeasurer,
  unit,
  vagueWording,
  escapeClause,
  openEnded,
  absolute,
  finerThanProbe,
  smallPopulation,
  noPopulation,
  noClock,
  noTimeZone,
  missingData,
  rounding,
  startStop,
  oneSidedSight,
  judgeInOwnCase,
  undefinedTerm,
  meanOfDurations,
  statedEquivalent,
  formula,
  miscounts,
];
