import { entry } from './entry.ts';

/** The words of the checks `fair/*`. */
export const fair = {} as const;
