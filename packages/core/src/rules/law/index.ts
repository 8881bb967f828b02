import { burdenOfProof } from './burden-of-proof.ts';
import { liability } from './liability.ts';
import { remedies } from './remedies.ts';
import { setOff } from './set-off.ts';
import { shortNotice } from './short-notice.ts';
import { silence } from './silence.ts';
import { soleJudge } from './sole-judge.ts';
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
  setOff,
  timeLimit,
];
