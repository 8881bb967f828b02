import { beyondFee } from './beyond-fee.ts';
import { bonusCancels } from './bonus-cancels.ts';
import { cheaperToBreach } from './cheaper-to-breach.ts';
import { chronic } from './chronic.ts';
import { creditWhileMet } from './credit-while-met.ts';
import { deadTier } from './dead-tier.ts';
import { example } from './example.ts';
import { firstEdge } from './first-edge.ts';
import { flatTail } from './flat-tail.ts';
import { gap } from './gap.ts';
import { noBase } from './no-base.ts';
import { noCap } from './no-cap.ts';
import { noConsequence } from './no-consequence.ts';
import { notMonotone } from './not-monotone.ts';
import { otherQuantity } from './other-quantity.ts';
import { overlap } from './overlap.ts';
import { stacking } from './stacking.ts';
import { stepUnsaid } from './step-unsaid.ts';
import { worthless } from './worthless.ts';

export const credits = [
  creditWhileMet,
  notMonotone,
  gap,
  overlap,
  firstEdge,
  deadTier,
  noCap,
  noBase,
  example,
  stepUnsaid,
  beyondFee,
  stacking,
  noConsequence,
  chronic,
  otherQuantity,
  flatTail,
  cheaperToBreach,
  bonusCancels,
  worthless,
];
