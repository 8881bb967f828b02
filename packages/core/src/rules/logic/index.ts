import { beyondDependencies } from './beyond-dependencies.ts';
import { caseOverlap } from './case-overlap.ts';
import { contradiction } from './contradiction.ts';
import { cycle } from './cycle.ts';
import { deadTerm } from './dead-term.ts';
import { dutyIncomplete } from './duty-incomplete.ts';
import { implied } from './implied.ts';
import { looseLink } from './loose-link.ts';
import { matrixHole } from './matrix-hole.ts';
import { noStandard } from './no-standard.ts';
import { planOrder } from './plan-order.ts';
import { quotaOrder } from './quota-order.ts';
import { underpinningTimes } from './underpinning-time.ts';
import { weakerThanParent } from './weaker-than-parent.ts';
import { wrongParty } from './wrong-party.ts';

export const logic = [
  contradiction,
  deadTerm,
  implied,
  weakerThanParent,
  planOrder,
  quotaOrder,
  beyondDependencies,
  underpinningTimes,
  cycle,
  wrongParty,
  dutyIncomplete,
  looseLink,
  noStandard,
  matrixHole,
  caseOverlap,
];
