/** A name as it is searched: without case and accents, and its label without blanks. */
export interface Searchable {
  readonly name: string;
  readonly label: string;
}

export const searchable = (name: string, label: string): Searchable => ({ name: folded(name), label: folded(label) });

/** How well something fits what was typed: 0 for not at all. The name itself is best, then its beginning, then a word. */
export function matcher(query: string): (text: Searchable) => number {
  const wanted = folded(query);
  if (wanted === '') return () => 1;
  const asWord = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(wanted)}`, 'u');
  const letters = [...wanted.replace(/\s/g, '')];
  return ({ name, label }) => {
    if (!hasInOrder(label, letters)) return 0;
    if (name === wanted) return 5;
    if (name.startsWith(wanted)) return 4;
    if (asWord.test(label)) return 3;
    return label.includes(wanted) ? 2 : 1;
  };
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

function hasInOrder(text: string, letters: readonly string[]): boolean {
  let at = 0;
  for (const letter of letters) {
    const found = text.indexOf(letter, at);
    if (found < 0) return false;
    at = found + letter.length;
  }
  return true;
}
