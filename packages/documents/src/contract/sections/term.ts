import { at, paragraphs, section } from '../clauses.ts';
import { blank, type Context } from '../context.ts';
import type { Section, Text } from '../document.ts';
import { sentence } from '../sentences.ts';
import { dateTimeText, durationText, isoText } from '../words/time.ts';

export function termSection(c: Context): readonly Section[] {
  const { effective, renewal } = c.agreement;
  const { term: words, titles } = c.locale;
  return section(
    'clause',
    titles.section.term,
    paragraphs([
      effective && at(effective, sentence(c, beginsAndEnds(c, effective))),
      effective?.fromTime !== undefined && at(effective, sentence(c, words.contractPeriods(effective.fromTime))),
      renewal &&
        at(renewal, sentence(c, words.renews(renewal.every === undefined ? blank(c) : isoText(c, renewal.every)))),
      renewal?.notice && at(renewal.notice, sentence(c, words.renewalNotice(durationText(c, renewal.notice)))),
    ]),
  );
}

function beginsAndEnds(c: Context, effective: NonNullable<Context['agreement']['effective']>): Text {
  const { term: words } = c.locale;
  const from = effective.from === undefined ? undefined : dateTimeText(c, effective.from, effective.fromTime);
  const until = effective.until === undefined ? undefined : dateTimeText(c, effective.until, effective.untilTime);
  if (!from) return until ? words.until(until) : words.from(blank(c), undefined);
  return until && !c.agreement.renewal ? words.fromFixed(from, until) : words.from(from, until);
}
