import { creditWhileMet } from './credit-while-met.ts';
import { deadTier } from './dead-tier.ts';
import { example } from './example.ts';
import { firstEdge } from './first-edge.ts';
import { gap } from './gap.ts';
import { noBase } from './no-base.ts';
import { noCap } from './no-cap.ts';
import { notMonotone } from './not-monotone.ts';
import { overlap } from './overlap.ts';

export const credits = [creditWhileMet, notMonotone, gap, overlap, firstEdge, deadTier, noCap, noBase, example];
