/** The candidate nearest to a misspelt word, if any is near: at most a third of its letters differ, none of a very short one. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const most = Math.floor(word.length / 3);
  let best: string | undefined;
  let fewest = most + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue;
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps < fewest) [best, fewest] = [candidate, steps];
  }
  return best;
}

/** How many letters must be changed, added, taken away or swapped with the next (the distance of Damerau and Levenshtein). */
function distance(from: string, to: string): number {
  const rows = [Array.from({ length: to.length + 1 }, (_, index) => index)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= to.length; j += 1) {
      const change = at(i - 1, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row.push(Math.min(change, at(i - 1, j) + 1, at(i, j - 1) + 1, isSwap ? at(i - 2, j - 2) + 1 : change));
    }
  }
  return at(from.length, to.length);
}
