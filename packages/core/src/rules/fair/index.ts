import { dutyWithoutDeadline } from './duty-without-deadline.ts';
import { noRelief } from './no-relief.ts';
import { oneSidedRight } from './one-sided-right.ts';
import { ownHand } from './own-hand.ts';
import { soleJudge } from './sole-judge.ts';

export const fair = [noRelief, dutyWithoutDeadline, ownHand, soleJudge, oneSidedRight];
