/** The candidates that somebody who wrote `text` may have meant, nearest first, at most three. */
export function suggestions(text: string, candidates: readonly string[]): string[] {
  const wanted = text.toLowerCase();
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  const near = candidates
    .map((candidate) => ({ candidate, distance: distanceTo(candidate.toLowerCase(), wanted) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  return near
    .filter(({ distance }) => distance <= (near[0]?.distance ?? 0) + 1)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** A part that is written in full (`no-window` of `measurable/no-window`) is as good as the whole. */
function distanceTo(candidate: string, wanted: string): number {
  const slug = candidate.slice(candidate.indexOf('/') + 1);
  return Math.min(editDistance(candidate, wanted), editDistance(slug, wanted));
}

/** How many letters must be changed, added or left out to make one text of the other. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const current = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const changed = (previous[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      current.push(Math.min(changed, (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** ` Did you mean A or B?`, or nothing. */
export function didYouMean(text: string, candidates: readonly string[]): string {
  const found = suggestions(text, candidates);
  return found.length === 0 ? '' : ` Did you mean ${found.join(' or ')}?`;
}
