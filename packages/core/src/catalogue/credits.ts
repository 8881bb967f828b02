import { creditsAmounts } from './credits-amounts.ts';
import { creditsTerms } from './credits-terms.ts';
import { creditsTiers } from './credits-tiers.ts';

/** The words of the checks `credits/*`: is the money right? */
export const credits = { ...creditsTiers, ...creditsAmounts, ...creditsTerms } as const;
