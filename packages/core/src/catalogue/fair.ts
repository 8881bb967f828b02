import { fairDecisions } from './fair-decisions.ts';
import { fairReliefs } from './fair-reliefs.ts';

/** The words of the checks `fair/*`: is it fair to both parties? */
export const fair = { ...fairReliefs, ...fairDecisions } as const;
