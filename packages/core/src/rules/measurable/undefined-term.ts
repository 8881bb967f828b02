import { undefinedTerms, unusedDefinitions, writeText } from '../../facts/index.ts';
import { rule } from '../../findings/rule.ts';

/** Definitions that nothing uses, and words with the capitals of a defined term that nothing defines. */
export const undefinedTerm = rule('measurable/undefined-term', (facts, report) => {
  const unused = unusedDefinitions(facts);
  for (const { id, title, origin } of facts.agreement.definitions) {
    if (!unused.has(id)) continue;
    const term = title ?? id;
    report({
      at: origin,
      part: id,
      params: { term, state: 'unused', count: 0 },
      fixes: [{ name: 'remove', edits: [{ at: origin, place: 'remove', text: '' }] }],
    });
  }
  for (const { term, count, part } of undefinedTerms(facts)) {
    const at = facts.part(part)?.part.origin ?? facts.agreement.origin;
    const name = term.replace(/s$/, '').replace(/[\s-]+/g, '');
    const text = `define ${name} ${writeText(`(what ${term} means)`)}`;
    report({
      at,
      part,
      params: { term, state: 'undefined', count },
      fixes: [{ name: 'define', edits: [{ at, place: 'beside', text }] }],
    });
  }
});
