import type { Facts } from '../facts/facts.ts';
import { casesOf, valueIn, type Case } from '../facts/values.ts';
import { caseWords, valueWords } from '../facts/words.ts';
import type { Value } from '../model/index.ts';

/** More values than these are looked up in their table. */
const MOST_SHOWN = 3;

/**
 * A value with what a table gives for it: "8 h (Basic) or 4 h (Gold)", "4 h" where the fixed case leaves one, and "as in the table
 * “Time to restore”" where there are many or the table leaves some open.
 */
export function valueByCase(facts: Facts, value: Value, fixed: Case): string {
  if (value.kind !== 'table') return valueWords(facts, value);
  const shown = casesOf(facts, [value], fixed).map((theCase) => {
    const found = valueIn(facts, value, theCase);
    const open = new Map([...theCase].filter(([dimension]) => !fixed.has(dimension)));
    return found && { words: valueWords(facts, found), when: caseWords(facts, open) };
  });
  const known = shown.filter((each) => each !== undefined);
  if (known.length === 0 || known.length < shown.length || known.length > MOST_SHOWN) {
    const times = value.times === undefined ? '' : `${value.times} times `;
    return `${times === '' ? 'as' : `${times}what is`} in the table “${facts.nameOf(value.table)}”`;
  }
  const [first] = known;
  if (first && known.every(({ words }) => words === first.words)) return first.words;
  return known.map(({ words, when }) => `${words} (${when})`).join(' or ');
}
