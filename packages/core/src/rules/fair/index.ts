import { badConductPays } from './bad-conduct-pays.ts';
import { catchAll } from './catch-all.ts';
import { claimBurden } from './claim-burden.ts';
import { dutyWithoutDeadline } from './duty-without-deadline.ts';
import { forfeiture } from './forfeiture.ts';
import { liability } from './liability.ts';
import { noExcuse } from './no-excuse.ts';
import { noRelief } from './no-relief.ts';
import { noRemedy } from './no-remedy.ts';
import { oneSidedClause } from './one-sided-clause.ts';
import { oneSidedConsequence } from './one-sided-consequence.ts';
import { oneSidedRight } from './one-sided-right.ts';
import { ownHand } from './own-hand.ts';
import { ownWrong } from './own-wrong.ts';
import { reliefTooWide } from './relief-too-wide.ts';
import { reliefWithoutNotice } from './relief-without-notice.ts';
import { renewal } from './renewal.ts';
import { shortExit } from './short-exit.ts';
import { soleJudge } from './sole-judge.ts';
import { unequalPeriods } from './unequal-periods.ts';
import { unilateralChange } from './unilateral-change.ts';
import { unrelatedCondition } from './unrelated-condition.ts';

export const fair = [
  noRelief,
  dutyWithoutDeadline,
  reliefTooWide,
  reliefWithoutNotice,
  ownHand,
  ownWrong,
  badConductPays,
  oneSidedConsequence,
  oneSidedRight,
  unequalPeriods,
  unilateralChange,
  soleJudge,
  liability,
  noRemedy,
  renewal,
  claimBurden,
  catchAll,
  oneSidedClause,
  forfeiture,
  unrelatedCondition,
  noExcuse,
  shortExit,
];
