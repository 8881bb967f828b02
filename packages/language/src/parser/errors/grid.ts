import { beginsLine } from './skip.ts';
import type { Explain } from './situation.ts';

/** Rows and cells that do not end, and lines that are no rows. */
export const bar: Explain = ({ block, clause, expected, grammar, index, previous, token }) => {
  const names = new Set([...expected].map(({ name }) => name));
  if (block !== undefined) {
    const rowsOnly = [...grammar.headsIn(block)].every(({ name }) => name === 'BAR');
    return rowsOnly ? { message: 'The rows of a table begin with a bar |.', index } : undefined;
  }
  if (clause?.rule !== 'GridRow' || !token) return undefined;
  if (previous && beginsLine(token, previous)) {
    return { message: 'A row of a table ends with a bar |.', index: index - 1 };
  }
  const cell = names.has('BAR') ? 'Is a bar | missing between two cells?' : 'For an empty cell write -.';
  return { message: `“${token.image}” does not fit into this cell. ${cell}`, index };
};
