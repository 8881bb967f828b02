import { holds } from './conditions.ts';
import type { Draft } from './draft.ts';
import { sumsOf } from './parts.ts';
import { isOfPoints } from './scales.ts';

/**
 * "returned when …": once the condition holds, all that was paid in earlier periods and not yet returned goes back, whatever is due
 * in this one. From then on only what is paid since then can go back, even where nobody knows how much it was before.
 */
export function earnBack(draft: Draft): void {
  const { account, credits, now } = draft;
  const book = account.books.unearned(credits);
  const paid = credits.returned.length > 0 ? book.sum(undefined, now.until) : [];
  if (paid?.length === 0) return;
  const answers = credits.returned.map(({ when, origin }) => ({
    origin,
    answer: holds(account, now, when, { fresh: true }),
  }));
  const holding = answers.find(({ answer }) => answer === 'yes');
  const perhaps = answers.find(({ answer }) => answer === 'unknown');
  if (holding) {
    book.reset();
    if (!paid) return draft.open({ kind: 'undecided before' }, holding.origin);
    draft.step({ kind: 'returned', sums: sumsOf(paid) }, holding.origin);
    draft.returned = paid;
  } else if (perhaps) {
    book.add(now.until, undefined);
    draft.open({ kind: 'unknown condition' }, perhaps.origin);
  }
}

/** "points reset when …": from the next period on, the points begin anew, however many there were. */
export function resetPoints(draft: Draft): void {
  const { account, credits, now } = draft;
  for (const { when, origin } of credits.pointsReset) {
    const answer = holds(account, now, when, { fresh: true });
    if (answer === 'no') continue;
    const scales = credits.scales.filter(isOfPoints);
    // What is due now does not hang on it, but what later periods count.
    if (answer === 'unknown') for (const scale of scales) account.books.doubt(credits, scale, now.until);
    else {
      for (const { by } of scales) account.books.forget(credits, by);
      draft.step({ kind: 'points reset' }, origin);
    }
  }
}
