import type { Report, Review } from '@sla-lang/core';
import { partClause, section } from '../clauses.ts';
import { ref, refs, type Context } from '../context.ts';
import type { Clause, Section, Text } from '../document.ts';
import { sentence } from '../sentences.ts';
import { plain } from '../text.ts';
import { titleOf } from '../titles.ts';
import { deadlineText, durationText, windowText } from '../words/time.ts';
import { whosText, whoText } from '../words/who.ts';

export function reportsSection(c: Context): readonly Section[] {
  return section('clause', c.locale.titles.section.reports, [
    ...c.agreement.reports.map((report) => reportClause(c, report)),
    ...c.agreement.reviews.map((review) => reviewClause(c, review)),
  ]);
}

function reportClause(c: Context, report: Report): Clause {
  const { reports: words } = c.locale;
  const title = titleOf(c, { list: 'reports', part: report });
  return partClause(title, report, [
    sentence(
      c,
      words.must(
        report.by && whoText(c, report.by),
        c.locale.general.quoted(title),
        report.to.length > 0 ? recipients(c, report) : undefined,
        report.each && windowText(c, report.each, 'every'),
        report.deadline && deadlineText(c, report.deadline),
      ),
    ),
    report.covers.length > 0 && sentence(c, words.covers(refs(c, report.covers))),
    report.recordsOpenTo.length > 0 && sentence(c, words.recordsOpenTo(whosText(c, report.recordsOpenTo))),
    report.lateIsMissOf.length > 0 &&
      sentence(c, words.lateIsMissOf(refs(c, report.lateIsMissOf), report.cure && durationText(c, report.cure))),
  ]);
}

/** A party that reports to both reports to the other one. */
function recipients(c: Context, { by, to }: Report): Text {
  const { provider, customer } = c.agreement;
  const ownReport = by && 'party' in by && (by.party === provider || by.party === customer);
  const toBoth = to.length === 1 && to.some((who) => 'other' in who && who.other === 'both');
  return ownReport && toBoth ? c.locale.people.otherParty : whosText(c, to);
}

function reviewClause(c: Context, review: Review): Clause {
  const { reports: words, people, general } = c.locale;
  const participants = review.with.map((id) => {
    const party = c.contacts.get(id)?.party;
    return party ? people.contactOf(ref(c, id), ref(c, party.id)) : plain(c.humanise(id));
  });
  return partClause(titleOf(c, { list: 'reviews', part: review }), review, [
    sentence(c, words.review(review.each && windowText(c, review.each, 'every'))),
    participants.length > 0 && sentence(c, words.reviewWith(general.and(participants))),
    review.covers.length > 0 && sentence(c, words.reviewCovers(refs(c, review.covers))),
  ]);
}
