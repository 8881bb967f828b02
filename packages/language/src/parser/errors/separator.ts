import type { Explain } from './situation.ts';

/** A semicolon behind which nothing has ended. */
export const separator: Explain = ({ block, token, index }) =>
  block !== undefined && token?.image === ';'
    ? { message: 'No clause ends here; leave out this ;.', index }
    : undefined;
