import { listWords, textsOf } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import { phrasesIn } from '../../wording/index.ts';

/** "etc." in what does not count, or in what must be done: the rest of the list is anybody's guess. */
export const openEnded = rule('measurable/open-ended', (facts, report) => {
  for (const { role, worded, at, part } of textsOf(facts)) {
    if (role !== 'exclusion' && role !== 'duty') continue;
    const words = phrasesIn(worded, 'openEnded');
    if (words.length === 0) continue;
    report({
      at,
      part,
      params: {
        name: facts.nameOf(part),
        words: listWords(words.map(({ text }) => `“${text}”`)),
        place: role,
      },
    });
  }
});
