import type { Id, Stacking } from '../model/index.ts';
import { compare } from '../quantity/index.ts';
import { schedulesNamed } from './caps.ts';
import type { Draft } from './draft.ts';

/** Decides between schedules of which only one is paid. All of them must be worked out up to here. */
export function stack(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    for (const clause of draft.credits.stacking) {
      if (clause.kind === 'added to') continue;
      const named = new Set([draft.credits.id, ...schedulesNamed(draft.account.facts, clause.others)]);
      decide(
        draft,
        clause,
        drafts.filter((each) => named.has(each.credits.id) && (each.isOpen || !each.isNothing)),
      );
    }
  }
}

function decide(draft: Draft, clause: Exclude<Stacking, { kind: 'added to' }>, rivals: readonly Draft[]): void {
  if (rivals.length < 2) return;
  const { origin: at } = clause;
  const unknown = rivals.find(({ isOpen }) => isOpen);
  const winner = winnerOf(draft, clause, rivals, unknown);
  for (const rival of rivals) {
    if (rival.isOpen) continue;
    if (winner === 'unknown') openFor(rival, unknown, at);
    else if (winner === undefined) rival.open({ kind: 'which of them', others: idsOf(rivals, rival) }, at);
    else if (winner === 'not comparable') rival.open({ kind: 'not comparable' }, at);
    else
      rival.step(
        { kind: 'stacking', how: clause.kind, paid: winner.credits.id },
        at,
        rival === winner ? rival.parts : [],
      );
  }
}

function openFor(draft: Draft, unknown: Draft | undefined, at: string | undefined): void {
  const [because] = unknown?.undecided ?? [];
  if (unknown && because) draft.open({ kind: 'other undecided', other: unknown.credits.id, because }, at);
}

const idsOf = (rivals: readonly Draft[], but: Draft): readonly Id[] =>
  rivals.filter((each) => each !== but).map(({ credits: { id } }) => id);

/** Undefined where the text does not say it: "not added to" does not, and of "only one of" somebody must choose. */
function winnerOf(draft: Draft, { kind }: Stacking, rivals: readonly Draft[], unknown: Draft | undefined): Winner {
  const { chosen } = draft.now.period;
  const isChosen = ({ credits }: Draft) => chosen.includes(credits.id) || credits.for.some((id) => chosen.includes(id));
  const choice = kind === 'only one of' ? rivals.find(isChosen) : undefined;
  if (choice) return choice;
  if (unknown) return 'unknown';
  return kind === 'only the highest of' ? highest(rivals) : undefined;
}

type Winner = Draft | 'not comparable' | 'unknown' | undefined;

/** The first of the greatest ones. */
function highest(rivals: readonly Draft[]): Draft | 'not comparable' {
  const [first] = rivals;
  const key = first?.parts[0]?.key;
  if (!first || rivals.some(({ parts }) => parts.length !== 1 || parts[0]?.key !== key)) return 'not comparable';
  return rivals.reduce((best, each) => {
    const [a, b] = [each.parts[0], best.parts[0]];
    return a && b && compare(a.value, b.value) > 0 ? each : best;
  }, first);
}
