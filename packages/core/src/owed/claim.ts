import { formatClockTime, formatDate, parseDate } from '../time/day.ts';
import type { Epoch, ZoneClock } from '../time/index.ts';
import { claimOpens, claimPeriod, secondsOf, type ClaimPeriod, type Seconds } from './claim-period.ts';
import type { Draft } from './draft.ts';
import type { PerformancePeriod } from './performance.ts';

type ClaimMade = NonNullable<PerformancePeriod['claims']>[number];

/** Whether what is due was asked for in time. Without word on claims they are taken to be in time. */
export function applyClaim(draft: Draft): void {
  const { credits, now, account } = draft;
  const { claim } = credits;
  if (!claim || draft.isNothing) return;
  const at = claim.origin ?? claim.deadline?.origin;
  const period = claim.automatic ? undefined : claim.deadline && claimPeriod(draft, claim.deadline);
  const step = { kind: 'claim', claimed: undefined, ...shownPeriod(account.clock, period) } as const;
  if (claim.automatic) return draft.step({ ...step, effect: 'automatic' }, at);
  const { claims } = now.period;
  if (!claims) return draft.step({ ...step, effect: 'taken to be in time' }, at);
  const opens = claim.notBefore && claimOpens(draft, claim.notBefore);
  // A claim that comes too early is none.
  const made = claims
    .filter((each) => each.for === credits.id || credits.for.includes(each.for))
    .map((each) => ({ text: claimText(each), timing: timingOf(madeIn(draft, each), opens, period?.last) }))
    .filter(({ timing }) => timing !== 'early')
    .toSorted((a, b) => a.text.localeCompare(b.text));
  const first = made[0];
  if (!first) return draft.step({ ...step, effect: 'not claimed' }, at, []);
  if (claim.deadline && !period) return draft.open({ kind: 'claim period unknown' }, at);
  const inTime = made.find(({ timing }) => timing === 'in time');
  if (inTime) return draft.step({ ...step, claimed: inTime.text, effect: 'in time' }, at);
  const open = made.find(({ timing }) => timing === 'unknown');
  if (open) return draft.open({ kind: 'time of day unknown', claimed: open.text, until: step.until }, at);
  if (claim.late !== 'lapse') return draft.open({ kind: 'effect of late claim' }, at);
  draft.step({ ...step, claimed: first.text, effect: 'lapsed' }, at, []);
}

const claimText = ({ on, at }: ClaimMade): string => (at === undefined ? on : `${on} ${at}`);

/** A date that does not exist never comes. */
function madeIn(draft: Draft, { on, at }: ClaimMade): Seconds {
  const day = parseDate(on);
  return day === undefined ? { earliest: Infinity, latest: Infinity } : secondsOf(draft, day, at);
}

/** How a claim lies to its period; unknown where that hangs on a time of day. */
function timingOf(
  made: Seconds,
  opens: Epoch | undefined = -Infinity,
  last: Seconds = { earliest: Infinity, latest: Infinity },
): 'early' | 'in time' | 'late' | 'unknown' {
  if (made.latest < opens) return 'early';
  if (made.earliest > last.latest) return 'late';
  return opens <= made.earliest && made.latest <= last.earliest ? 'in time' : 'unknown';
}

/** When the period began, where it is counted in hours, and its last day, or the last minute where it ends within a day. */
function shownPeriod(clock: ZoneClock, period: ClaimPeriod | undefined) {
  if (!period) return { began: undefined, until: undefined };
  const { began, last } = period;
  const [from, to] = [last.earliest, last.latest].map((at) => (began ? minuteText(clock, at) : dayText(clock, at)));
  return {
    began: began && range(minuteText(clock, began.earliest), minuteText(clock, began.latest)),
    until: range(from ?? '', to ?? ''),
  };
}

const range = (from: string, to: string): string => (from === to ? from : `${from} to ${to}`);

function minuteText(clock: ZoneClock, at: Epoch): string {
  return `${formatDate(clock.dayAt(at))} ${formatClockTime(clock.timeAt(at))}`;
}

/** A day whose last second this is, else the minute. */
const dayText = (clock: ZoneClock, at: Epoch): string =>
  clock.dayAt(at + 1) > clock.dayAt(at) ? formatDate(clock.dayAt(at)) : minuteText(clock, at);
