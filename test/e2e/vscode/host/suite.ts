import type { Count } from './tap.ts';

/** Takes each line that a suite prints. */
export type Print = (line: string) => void;

/** Runs one suite of tests, and counts them. */
export type Suite = (print: Print) => Promise<Count>;
