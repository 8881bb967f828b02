import {
  cellIn,
  compareValues,
  dimensionsOfTable,
  entryName,
  listWords,
  valueWords,
  type Facts,
} from '../../facts/index.ts';
import { writeValue } from '../../facts/syntax.ts';
import type { Found } from '../../findings/rule.ts';
import type { Table } from '../../model/index.ts';

/** What a table gives where an example beside it says something else. */
export function* wrongInTable(facts: Facts, table: Table): Generator<Found<'credits/example'>> {
  const dimensions = dimensionsOfTable(table);
  for (const { keys, value, origin } of table.examples) {
    const theCase = new Map(dimensions.map((dimension, index) => [dimension, keys[index] ?? '']));
    const given = cellIn(facts, table, theCase)?.value;
    const stated = valueWords(facts, value);
    const computed = given ? valueWords(facts, given) : 'nothing';
    if (stated === computed || compareValues(facts, value, given) === 0) continue;
    const text = given && writeValue(given);
    const edits = [{ at: value.origin, place: 'replace' as const, text: text ?? '' }];
    yield {
      at: origin ?? table.origin,
      part: table.id,
      params: {
        schedule: facts.nameOf(table.id),
        value: listWords(keys.map((key, index) => entryName(facts, dimensions[index] ?? '', key))),
        stated,
        computed,
        words: '',
      },
      fixes: text === undefined || value.origin === undefined ? [] : [{ name: 'due', edits }],
    };
  }
}
