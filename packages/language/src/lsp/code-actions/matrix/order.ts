/** Names of priorities in words, the most urgent first. */
const urgency: readonly string[][] = [
  ['emergency', 'blocker'],
  ['critical', 'urgent', 'highest'],
  ['high', 'major', 'severe'],
  ['medium', 'normal', 'moderate', 'standard'],
  ['low', 'minor'],
  ['lowest', 'trivial', 'planned'],
];

/** The names of priorities from the most urgent on; nothing where the names do not tell. */
export function byUrgency(names: readonly string[]): readonly string[] | undefined {
  const ranks = numbersOf(names) ?? wordRanks(names);
  if (!ranks) return undefined;
  const rank = new Map(names.map((name, index) => [name, ranks[index] ?? 0]));
  return names.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}

/** P1, P2, P3. */
function numbersOf(names: readonly string[]): number[] | undefined {
  const parts = names.map((name) => /^(.*?)(\d+)$/.exec(name));
  const isSeries = parts.every((part) => part !== null && part[1] === parts[0]?.[1]);
  return isSeries ? parts.map((part) => Number(part?.[2])) : undefined;
}

function wordRanks(names: readonly string[]): number[] | undefined {
  const ranks = names.map((name) => urgency.findIndex((same) => same.includes(name.toLowerCase())));
  return ranks.includes(-1) ? undefined : ranks;
}

/** The same in another order; what the order does not know stays behind. */
export function inOrder(names: readonly string[], order: readonly string[]): readonly string[] {
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return names.toSorted((a, b) => place(a) - place(b));
}
