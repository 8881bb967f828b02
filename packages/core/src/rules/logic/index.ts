import { contradiction } from './contradiction.ts';
import { cycle } from './cycle.ts';
import { deadTerm } from './dead-term.ts';
import { implied } from './implied.ts';
import { quotaOrder } from './quota-order.ts';

export const logic = [contradiction, deadTerm, implied, quotaOrder, cycle];
