import { partAnchor, section } from '../clauses.ts';
import type { Context } from '../context.ts';
import type { Section } from '../document.ts';
import { titleOf } from '../titles.ts';

/** Clauses that the parties have written in prose. */
export function clausesSection(c: Context): readonly Section[] {
  const clauses = c.agreement.clauses.map((part) => ({
    anchors: [partAnchor(part.id)],
    origin: part.origin,
    heading: titleOf(c, { list: 'clauses', part }),
    blocks: c.prose(part.text),
    children: [],
  }));
  return section('clause', c.locale.titles.section.clauses, clauses);
}
