/** A place of a text in a later version of it. What is written right at an edge is no part of what was there. */
export type Follow = (offset: number, edge: 'start' | 'end') => number;

/**
 * Where the places of a text are in a later version of it: what stands before or behind the change keeps its distance to
 * the start or the end, what was in the midst of it is where it begins.
 */
export function follow(before: string, after: string): Follow {
  if (before === after) return (offset) => offset;
  const shorter = Math.min(before.length, after.length);
  // The end first: a clause that is new begins like its neighbours, but it ends with its line.
  let tail = 0;
  while (tail < shorter && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  let head = 0;
  while (head < shorter - tail && before[head] === after[head]) head += 1;
  const behind = before.length - tail;
  return (offset, edge) => {
    const isBehind = edge === 'start' ? offset >= behind : offset > head && offset >= behind;
    return isBehind ? offset + after.length - before.length : Math.min(offset, head);
  };
}
