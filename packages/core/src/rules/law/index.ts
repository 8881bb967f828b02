import { burdenOfProof } from './burden-of-proof.ts';
import { commitment } from './commitment.ts';
import { liability } from './liability.ts';
import { paymentTerm } from './payment-term.ts';
import { remedies } from './remedies.ts';
import { setOff } from './set-off.ts';
import { shortNotice } from './short-notice.ts';
import { silence } from './silence.ts';
import { soleJudge } from './sole-judge.ts';
import { switching } from './switching.ts';
import { timeLimit } from './time-limit.ts';
import { unilateralChange } from './unilateral-change.ts';

export const law = [
  liability,
  soleJudge,
  burdenOfProof,
  remedies,
  unilateralChange,
  silence,
  shortNotice,
  switching,
  commitment,
  paymentTerm,
  setOff,
  timeLimit,
];
