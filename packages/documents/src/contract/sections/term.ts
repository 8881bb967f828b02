import { at, paragraphs, section } from '../clauses.ts';
import { blank, type Context } from '../context.ts';
import type { Section, Text } from '../document.ts';
import { sentence } from '../sentences.ts';
import { dateText, durationText, isoText } from '../words/time.ts';

export function termSection(c: Context): readonly Section[] {
  const { effective, renewal } = c.agreement;
  const { term: words, titles } = c.locale;
  return section(
    'clause',
    titles.section.term,
    paragraphs([
      effective && at(effective, sentence(c, beginsAndEnds(c, effective))),
      renewal &&
        at(renewal, sentence(c, words.renews(renewal.every === undefined ? blank(c) : isoText(c, renewal.every)))),
      renewal?.notice && at(renewal.notice, sentence(c, words.renewalNotice(durationText(c, renewal.notice)))),
    ]),
  );
}

function beginsAndEnds(c: Context, effective: NonNullable<Context['agreement']['effective']>): Text {
  const { term: words } = c.locale;
  const from = effective.from === undefined ? undefined : dateText(c, effective.from);
  const until = effective.until === undefined ? undefined : dateText(c, effective.until);
  if (!from) return until ? words.until(until) : words.from(blank(c), undefined);
  return until && !c.agreement.renewal ? words.fromFixed(from, until) : words.from(from, until);
}
