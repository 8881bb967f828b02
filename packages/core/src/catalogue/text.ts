import { entry } from './entry.ts';

/** The words of the checks `text/*`. */
export const text = {} as const;
