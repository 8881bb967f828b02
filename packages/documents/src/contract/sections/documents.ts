import { partsOf, type Id, type Override } from '@sla-lang/core';
import { paragraphs, section, type Item, type Items } from '../clauses.ts';
import { ref, type Context } from '../context.ts';
import type { Section, Text } from '../document.ts';
import { given } from '../names.ts';
import { objectivePhrase } from '../schedules/standards.ts';
import { sentence, sentences } from '../sentences.ts';
import { plain } from '../text.ts';

/** Precedence, governing law, and which terms come from which level. */
export function documentsSection(c: Context): readonly Section[] {
  const { law, levels, overrides } = c.agreement;
  const { documents: words, titles } = c.locale;
  return section(
    'clause',
    titles.section.documents,
    paragraphs([
      precedence(c),
      levels.length > 0 &&
        sentence(c, words.basedOn(c.locale.general.and(levels.map(({ id }) => versionedName(c, id))))),
      ...inherited(c),
      ...overrides.map((override) => overrideItem(c, override)),
      law !== undefined && sentence(c, words.law(c.locale.time.region(law))),
    ]),
  );
}

/** What a level is called; its identifier if it has no title. */
function levelName(c: Context, id: Id): Text {
  const level = c.agreement.levels.find((candidate) => candidate.id === id);
  return plain(given(level?.title) ?? c.humanise(id));
}

export function versionedName(c: Context, id: Id): Text {
  const level = c.agreement.levels.find((candidate) => candidate.id === id);
  return c.locale.cover.versioned(levelName(c, id), level?.version);
}

function precedence(c: Context): Item | undefined {
  const { precedence, levels, id, title } = c.agreement;
  if (precedence.length === 0) return undefined;
  const { documents: words, general } = c.locale;
  const names = precedence.map((entry) => {
    if (entry === 'this' || entry === id || entry === title) return words.thisAgreement;
    const level = levels.find((candidate) => candidate.id === entry || candidate.title === entry);
    return level ? versionedName(c, level.id) : c.user(entry);
  });
  return sentence(c, words.precedence(general.and(names)));
}

/** For each level below, the terms whose text stands there. */
function inherited(c: Context): Items {
  const { agreement, locale } = c;
  const byLevel = new Map<Id, Text[]>();
  for (const { part } of partsOf(agreement)) {
    if (part.level === undefined || part.level === agreement.id) continue;
    const list = byLevel.get(part.level);
    if (list) list.push(ref(c, part.id));
    else byLevel.set(part.level, [ref(c, part.id)]);
  }
  return [...byLevel].map(([level, list]) =>
    sentence(c, locale.documents.comesFrom(levelName(c, level), locale.general.and(list))),
  );
}

function overrideItem(c: Context, { id, kind, level, objective }: Override): Item | undefined {
  const { documents: words } = c.locale;
  const name = c.parts.has(id) ? ref(c, id) : plain(given(objective?.title) ?? c.humanise(id));
  const text = (kind === 'dropped' ? words.dropped : words.replaced)(
    name,
    level === undefined ? undefined : levelName(c, level),
  );
  const formerly = objective && objectivePhrase(c, objective);
  return sentences(c, [text, formerly && words.formerly(formerly)]);
}
