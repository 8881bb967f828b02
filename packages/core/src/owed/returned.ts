import { holds } from './conditions.ts';
import type { Draft } from './draft.ts';
import { sumsOf } from './parts.ts';
import { isOfPoints } from './scales.ts';

/** "returned when …": once the condition holds, all that was paid in earlier periods and not yet returned goes back. */
export function earnBack(draft: Draft): void {
  const { account, credits, now } = draft;
  for (const { when, origin } of credits.returned) {
    const book = account.books.unearned(credits);
    const paid = book.sum(undefined, now.until);
    if (paid?.length === 0) continue;
    const answer = holds(account, now, when, { fresh: true });
    if (answer === 'no') continue;
    if (answer === 'unknown' || !paid)
      return draft.open({ kind: paid ? 'unknown condition' : 'undecided before' }, origin);
    draft.step({ kind: 'returned', sums: sumsOf(paid) }, origin);
    draft.returned = paid;
    book.reset();
  }
}

/** "points reset when …": from the next period on, the points begin anew. */
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
