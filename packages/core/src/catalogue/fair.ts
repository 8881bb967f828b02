import { fairDecisions } from './fair-decisions.ts';
import { fairExits } from './fair-exits.ts';
import { fairReliefs } from './fair-reliefs.ts';
import { fairRemedies } from './fair-remedies.ts';

/** The words of the checks `fair/*`: is it fair to both parties? */
export const fair = { ...fairReliefs, ...fairDecisions, ...fairRemedies, ...fairExits } as const;
