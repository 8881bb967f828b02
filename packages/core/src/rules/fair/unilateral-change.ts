import { exitsOf } from '../../facts/exits.ts';
import type { Facts } from '../../facts/index.ts';
import { isShorter, isUnderDays } from '../../facts/lengths.ts';
import { sidesOf } from '../../facts/sides.ts';
import { durationWords, listWords } from '../../facts/words.ts';
import { rule } from '../../findings/rule.ts';
import type { Change, Duration, Id } from '../../model/index.ts';

type Lack = 'notice' | 'exit' | 'past';

/**
 * One side can change the agreement alone (silence that counts as consent is no consent), and one of these is missing: notice of 30
 * days (a setting) that is no shorter than the other needs to leave, a way out before the change takes effect, no effect on what has
 * already happened. With all of these, a missing reason is remarked. An ordinary exit as short as the notice is a way out,
 * and so is the next renewal where a change takes effect only then.
 */
export const unilateralChange = rule('fair/unilateral-change', (facts, report) => {
  for (const change of facts.agreement.changes) {
    const by = sidesOf(facts, change.by);
    if (by.length === 0 || (change.consentRequired && change.silence !== 'consent')) continue;
    const others = by.map((side) => facts.otherParty(side));
    const lacks = new Set(others.flatMap((other) => lacksOf(facts, change, other)));
    if (lacks.size === 0 && change.reasonRequired) continue;
    report({
      at: change.origin,
      part: change.id,
      severity: lacks.size > 0 ? 'warning' : 'info',
      params: {
        by: by.length > 1 ? 'Either party' : facts.nameOf(by[0]),
        what: change.of.length > 0 ? listWords(change.of.map((text) => `“${text}”`)) : 'the agreement',
        lacks: [...lacks],
        notice: change.notice && !isNone(change.notice) ? durationWords(facts, change.notice) : '',
        silent: change.silence === 'consent',
      },
      disadvantages: others,
      fixes: [{ name: lacks.size > 0 ? 'protect' : 'reason', edits: editsFor(facts, change, lacks) }],
    });
  }
});

function lacksOf(facts: Facts, change: Change, other: Id | undefined): readonly Lack[] {
  const { notice, otherMayLeave, notForPastPeriods, onlyAtRenewal } = change;
  const { renewal } = facts.agreement;
  const exits = exitsOf(facts, other).filter(({ atWill }) => atWill);
  const [ordinary] = exits;
  const short = isUnderDays(notice, facts.settings.thresholds.days) || isShorter(notice, ordinary?.notice);
  // Who does not want what the next term brings can let this one end.
  const canDecline = onlyAtRenewal && renewal?.notice !== undefined && !isShorter(notice, renewal.notice);
  const inTime = canDecline || exits.some((exit) => !isShorter(notice, exit.notice));
  return [
    ...(short ? ['notice' as const] : []),
    ...(otherMayLeave || inTime ? [] : ['exit' as const]),
    ...(notForPastPeriods || onlyAtRenewal ? [] : ['past' as const]),
  ];
}

function editsFor(facts: Facts, { origin, notice }: Change, lacks: ReadonlySet<Lack>) {
  const days = `${facts.settings.thresholds.days} days`;
  const lines = [
    ...(lacks.has('notice') && !notice ? [`notice ${days}`] : []),
    ...(lacks.has('exit') ? ['other party may leave'] : []),
    ...(lacks.has('past') ? ['not for past periods'] : []),
    ...(lacks.size === 0 ? ['reason required'] : []),
  ];
  const longer = lacks.has('notice') && notice ? [longerNotice(notice, days)] : [];
  const added = lines.length > 0 ? [{ at: origin, place: 'into' as const, text: lines.join('\n') }] : [];
  return [...longer, ...added];
}

/** "without notice" is one clause, a length of time only the end of one. */
const longerNotice = (notice: Duration, days: string) => ({
  at: notice.origin,
  place: 'replace' as const,
  text: isNone(notice) ? `notice ${days}` : days,
});

const isNone = ({ iso }: Duration): boolean => iso === 'PT0S';
