import { isConsequential, listWords, textsOf, writeText, type Facts, type PlacedText } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';
import type { Id, Objective } from '../../model/index.ts';
import { phrasesIn, type Match } from '../../wording/index.ts';

/** "Where possible", "aims to", "best effort" on a promise or a duty that something hangs on. */
export const escapeClause = rule('measurable/escape-clause', (facts, report) => {
  for (const objective of facts.agreement.objectives) {
    const consequence = consequenceOf(facts, objective.id);
    if (!consequence || objective.strength === 'binding') continue;
    report({
      at: objective.origin,
      part: objective.id,
      params: { name: facts.nameOf(objective.id), words: strengthWords(objective), consequence },
    });
  }
  for (const text of textsOf(facts)) {
    if (text.role !== 'promise' && text.role !== 'duty') continue;
    const consequence = consequenceOf(facts, text.part);
    if (!consequence) continue;
    const escapes = phrasesIn(text.worded, 'escapes');
    const hedges = phrasesIn(text.worded, 'hedges');
    if (escapes.length + hedges.length === 0) continue;
    const words = listWords([...escapes, ...hedges].map((match) => `“${match.text}”`));
    const removable = text.role === 'promise' && hedges.length === 0;
    report({
      at: text.at,
      part: text.part,
      params: { name: facts.nameOf(text.part), words, consequence },
      fixes: removable
        ? [
            {
              name: 'remove',
              params: { words },
              edits: [{ at: text.at, place: 'replace', text: firmer(text, escapes) }],
            },
          ]
        : [],
    });
  }
});

/** The text in quotes without these words and the commas around them. */
function firmer({ worded }: PlacedText, escapes: readonly Match[]): string {
  const { text, words } = worded;
  let kept = '';
  let from = 0;
  for (const { first, last } of escapes) {
    kept += text.slice(from, words[first]?.start).replace(/[\s,]+$/, '');
    from = words[last]?.end ?? from;
  }
  const rest = (kept + text.slice(from)).replace(/^[\s,]+/, '');
  return writeText(rest.charAt(0).toUpperCase() + rest.slice(1));
}

const strengthWords = ({ strength }: Objective) => `“${strength === 'aim' ? 'aim only' : strength}”`;

/** What hangs on a promise or a duty: money before a right to leave before what the duty itself says. */
function consequenceOf(facts: Facts, id: Id | undefined): 'credits' | 'exit' | 'duty' | undefined {
  if (id === undefined) return undefined;
  if (facts.creditsFor(id).length > 0) return 'credits';
  if (isConsequential(facts, id)) return 'exit';
  const duty = facts.find('duties', id);
  return duty && duty.consequences.length > 0 ? 'duty' : undefined;
}
