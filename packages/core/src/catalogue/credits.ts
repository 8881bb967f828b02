import { entry } from './entry.ts';

/** The words of the checks `credits/*`. */
export const credits = {} as const;
