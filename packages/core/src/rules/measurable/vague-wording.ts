import { listWords, metricForm, textsOf, vagueIn, type Facts, type PlacedText } from '../../facts/index.ts';
import { rule, type Found } from '../../findings/rule.ts';
import type { VagueWord } from '../../wording/index.ts';

type Fixes = NonNullable<Found<'measurable/vague-wording'>['fixes']>;

/** What a duty, and a target in words, is offered where nothing says how soon. */
const DEADLINE = 'within 5 days of "(what starts the time)"';
const VALUE = '24 h';

/** Words that leave the standard itself open; the more it matters where they stand, the more severe. */
export const vagueWording = rule('measurable/vague-wording', (facts, report) => {
  for (const text of textsOf(facts)) {
    const words = vagueIn(facts, text);
    if (words.length === 0) continue;
    const place = placeOf(text);
    report({
      at: text.at,
      part: text.part,
      severity: place === 'duty' ? 'warning' : place === 'prose' ? 'info' : 'error',
      params: {
        name: text.part === undefined ? 'the overview' : facts.nameOf(text.part),
        words: listWords(words.map((word) => `“${word.text}”`)),
        many: words.length > 1,
        place,
      },
      fixes: fixesOf(facts, text, words),
    });
  }
});

function placeOf({ role }: PlacedText): 'promise' | 'standard' | 'duty' | 'prose' {
  if (role === 'promise' || role === 'target') return 'promise';
  return role === 'standard' || role === 'duty' ? role : 'prose';
}

function fixesOf(facts: Facts, text: PlacedText, words: readonly VagueWord[]): Fixes {
  const { role, at } = text;
  const isSpeed = words.every(({ kind }) => kind === 'speed');
  const objective = role === 'promise' ? facts.find('objectives', text.part) : undefined;
  if (objective) return [{ name: 'metric', edits: metricForm(facts, objective, text).edits }];
  if (role === 'target' && isSpeed) {
    return [{ name: 'value', params: { value: VALUE }, edits: [{ at, place: 'replace', text: VALUE }] }];
  }
  if (role === 'duty' && isSpeed) {
    return [
      { name: 'deadline', params: { deadline: DEADLINE }, edits: [{ at, place: 'after', text: ` ${DEADLINE}` }] },
    ];
  }
  return [];
}
