import type { Follower, Leaf } from '../place/follower.ts';

/** More ways to go on than this are left to the next word. */
const mostBranches = 3;
const longest = 6;

/** What may follow from a keyword on as long as nothing else can: "in a row", "at least" and "at most". */
export function phrasesFrom(keyword: string, leaves: readonly Leaf[], follower: Follower, index: number): string[] {
  const phrases = (words: readonly string[], last: readonly Leaf[]): string[][] => {
    const next = follower.next(
      last.map((leaf) => ({ todo: leaf.next, read: undefined, oddity: 0 })),
      index + words.length,
    );
    const keywords = new Set(next.map((leaf) => leaf.keyword));
    const isForced = [...keywords].every((each) => each !== undefined && isWord(each));
    if (next.length === 0 || !isForced || keywords.size > mostBranches || words.length >= longest) return [[...words]];
    return [...keywords].flatMap((each) =>
      phrases(
        [...words, each ?? ''],
        next.filter((leaf) => leaf.keyword === each),
      ),
    );
  };
  return phrases([keyword], leaves).map((words) => words.join(' '));
}

export const isWord = (keyword: string): boolean => /^\p{L}/u.test(keyword) || keyword === '24x7';
