import type { Calendar, Category, Definition, Event } from '@sla-lang/core';
import { numbered, partAnchor, section } from '../clauses.ts';
import { nameOf, ref, type Context } from '../context.ts';
import type { Block, Clause, Section, Term, Text } from '../document.ts';
import { given } from '../names.ts';
import { introduction, sentence, sentences } from '../sentences.ts';
import { concat, ended, paragraph, plain, withoutReferenceTo } from '../text.ts';
import { conditionText } from '../words/condition.ts';
import { BUSINESS_DAYS, dateText, daysText, openingHours } from '../words/time.ts';
import { whosText } from '../words/who.ts';

export function definitionsSection(c: Context): readonly Section[] {
  const { definitions, events, categories, calendars } = c.agreement;
  const { definitions: words, titles } = c.locale;
  const collator = new Intl.Collator(c.locale.general.language);
  const terms = [
    ...definitions.map((part) => term(c, part, definitionBlocks(c, part))),
    ...events.map((part) => term(c, part, [paragraph(eventText(c, part))])),
    ...categories.map((part) => term(c, part, [paragraph(categoryEntries(c, part))])),
  ].sort((a, b) => collator.compare(a.sortedBy, b.sortedBy));
  const hours = calendars.map((part) => term(c, part, [paragraph(calendarText(c, part))]));
  return section('clause', titles.section.definitions, [
    ...termsClause(c, words.terms, words.termsIntro, terms),
    ...termsClause(c, words.calendar.heading, words.calendar.intro, hours),
    ...interpretation(c),
  ]);
}

type SortedTerm = Term & { readonly sortedBy: string };

function term(c: Context, part: { id: string; origin?: string | undefined }, blocks: readonly Block[]): SortedTerm {
  const name = nameOf(c, part.id);
  const anchor = partAnchor(part.id);
  const clean = blocks.map((block) =>
    block.kind === 'paragraph' ? paragraph(withoutReferenceTo(block.text, anchor)) : block,
  );
  return {
    anchor,
    origin: part.origin,
    name: c.locale.general.quoted(plain(name)),
    blocks: clean,
    sortedBy: name,
  };
}

function termsClause(c: Context, heading: Text, intro: Text, terms: readonly Term[]): readonly Clause[] {
  if (terms.length === 0) return [];
  return [
    { anchors: [], heading, blocks: [paragraph(introduction(c, intro)), { kind: 'terms', terms }], children: [] },
  ];
}

function definitionBlocks(c: Context, definition: Definition): readonly Block[] {
  const [first, ...rest] = c.prose(definition.text);
  const { means } = c.locale.definitions;
  if (first?.kind !== 'paragraph') return [paragraph(means([])), ...(first ? [first, ...rest] : [])];
  return [paragraph(ended(means(first.text))), ...rest];
}

function categoryEntries(c: Context, category: Category): Text {
  const entries = category.entries.map(({ id, title, when }) => {
    const name = plain(given(title) ?? c.humanise(id));
    return when ? c.locale.general.withCondition(name, conditionText(c, when)) : name;
  });
  return ended(c.locale.definitions.category(c.locale.general.or(entries)));
}

function eventText(c: Context, event: Event): Text {
  const { event: words } = c.locale.definitions;
  const cutOffs = [...(event.cutOff ? [event.cutOff] : []), ...event.furtherCutOffs];
  const more = sentences(c, [
    event.seenBy.length > 0 ? words.seenBy(whosText(c, event.seenBy)) : undefined,
    event.recordedIn === undefined ? undefined : words.recordedIn(c.user(event.recordedIn)),
    ...cutOffs.map((cutOff) => cutOffText(c, cutOff)),
  ]);
  const means = ended(event.text === undefined ? words.bare : words.is(c.user(event.text)));
  return more ? concat([means, ' ', more]) : means;
}

function cutOffText(
  c: Context,
  { after, included, days, countsAs, at: time, calendar }: NonNullable<Event['cutOff']>,
): Text {
  const { event: words } = c.locale.definitions;
  const counts = (countsAs === 'next day' ? words.nextDay : words.nextBusinessDay)(
    time,
    calendar === undefined ? undefined : ref(c, calendar),
  );
  return words.cutOff(after, included, days && daysText(c, days), counts);
}

function calendarText(c: Context, calendar: Calendar): Text {
  const { calendar: words } = c.locale.definitions;
  const hours = openingHours(c, calendar);
  const means = calendar.always ? words.always(hours) : hours.length === 0 ? words.none : words.open(hours);
  const region = (code: string): Text => c.locale.time.region(code);
  const more = sentences(c, [
    ...calendar.holidays.map((holiday) =>
      (holiday.open ? words.openOnHolidays : words.closedOnHolidays)(region(holiday.region)),
    ),
    ...calendar.exceptions.map((exception) => exceptionText(c, exception)),
    calendar.zone === undefined || calendar.zone === c.agreement.zone ? undefined : words.zone(calendar.zone),
  ]);
  return more ? concat([ended(means), ' ', more]) : ended(means);
}

function exceptionText(c: Context, { date, open, hours = [] }: Calendar['exceptions'][number]): Text {
  const { calendar: words } = c.locale.definitions;
  const day = dateText(c, date);
  if (hours.length === 0) return (open ? words.openOn : words.closedOn)(day);
  const spans = c.locale.general.and(hours.map(({ from, to, nextDay }) => c.locale.time.hours.span(from, to, nextDay)));
  return (open ? words.openDuring : words.closedDuring)(day, spans);
}

/** How words of the agreement are to be read that are not defined by name. */
function interpretation(c: Context): readonly Clause[] {
  const { definitions: words } = c.locale;
  const { agreement } = c;
  const { zone, businessDays, fiscalYearStarts } = agreement;
  const says = (text: Text | undefined | false, anchors: readonly string[] = []): readonly Clause[] =>
    text ? [numbered(sentence(c, text), anchors)] : [];
  const hasStandards = agreement.objectives.length > 0 || agreement.credits.length > 0;
  const usesPercentiles = agreement.objectives.some(({ sentences }) =>
    sentences.some(({ figure }) => figure.measure === 'percentile' || figure.measure === 'median'),
  );
  const children = [
    ...says(zone !== undefined && words.zone(zone)),
    ...says(businessDays !== undefined && words.businessDays(ref(c, businessDays)), [BUSINESS_DAYS]),
    ...says(hasStandards && words.calendarPeriods),
    ...says(fiscalYearStarts !== undefined && words.fiscalYear(c.locale.time.month(fiscalYearStarts))),
    ...says(hasStandards && words.ranges),
    ...says(usesPercentiles && words.percentile),
  ];
  return children.length === 0 ? [] : [{ anchors: [], heading: words.interpretation, blocks: [], children }];
}
