import { entry } from './entry.ts';

/** The words of the checks `time/*`. */
export const time = {} as const;
