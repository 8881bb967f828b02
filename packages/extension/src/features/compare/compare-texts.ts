import type { OtherText, ResultOf, compareRequest } from '@sla-lang/language/protocol';

type Answer = ResultOf<typeof compareRequest>;
export type Comparison = Extract<Answer, { readonly markdown: string }>;

/** More levels than anybody writes; a server that always wants more is not asked for ever. */
const MOST_ROUNDS = 50;

/** Asks for a comparison, and gives the other version's texts until no more are wanted. */
export async function compareTexts(
  path: string,
  ask: (texts: readonly OtherText[]) => Promise<Answer>,
  textOf: (path: string) => Promise<string | null>,
): Promise<Comparison | undefined> {
  const texts = new Map([[path, await textOf(path)]]);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const answer = await ask(Array.from(texts, ([each, text]) => ({ path: each, text })));
    if (!answer || !('needed' in answer)) return answer ?? undefined;
    for (const needed of answer.needed) texts.set(needed, await textOf(needed));
  }
  return undefined;
}
