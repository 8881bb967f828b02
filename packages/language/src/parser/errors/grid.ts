import { beginsLine } from './skip.ts';
import type { Explain } from './situation.ts';

/** What stands between the ends of a range. */
const RANGE: ReadonlySet<string> = new Set(['to', 'up', '-', '–']);

/** Rows and cells that do not end, and lines that are no rows. */
export const bar: Explain = ({ block, clause, expected, grammar, index, previous, token }) => {
  const names = new Set([...expected].map(({ name }) => name));
  if (block !== undefined) {
    // A table may have examples beside its rows.
    const rowsOnly = [...grammar.headsIn(block)].every(({ name }) => name === 'BAR' || name === 'example');
    return rowsOnly ? { message: 'The rows of a table begin with a bar |.', index } : undefined;
  }
  if (clause?.rule !== 'GridRow' || !token) return undefined;
  if (previous && beginsLine(token, previous)) {
    return { message: 'A row of a table ends with a bar |.', index: index - 1 };
  }
  if (RANGE.has(token.image)) {
    return { message: 'A range in a cell begins with from, over or under: from 3 to 5, from 10 up.', index };
  }
  const cell = names.has('BAR') ? 'Is a bar | missing between two cells?' : 'For an empty cell write -.';
  return { message: `“${token.image}” does not fit into this cell. ${cell}`, index };
};
