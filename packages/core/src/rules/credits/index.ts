import { creditWhileMet } from './credit-while-met.ts';
import { firstEdge } from './first-edge.ts';
import { gap } from './gap.ts';
import { notMonotone } from './not-monotone.ts';
import { overlap } from './overlap.ts';

export const credits = [creditWhileMet, notMonotone, gap, overlap, firstEdge];
