import { section } from '../clauses.ts';
import type { Context } from '../context.ts';
import type { Section } from '../document.ts';

/** What the agreement is about, in the words of the parties. */
export function overviewSection(c: Context): readonly Section[] {
  const { overview } = c.agreement;
  const blocks = overview === undefined ? [] : c.prose(overview);
  return section('clause', c.locale.titles.section.overview, [], { blocks });
}
