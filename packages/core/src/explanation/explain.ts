import type { Facts } from '../facts/facts.ts';
import { amountWords, listWords, valueWords } from '../facts/words.ts';
import type { Id, Origin } from '../model/index.ts';
import type { Judgement, NextTier, Owed, Quantity, Reading, ScheduleOwed, TotalSum } from '../owed/index.ts';
import { scheduleName } from '../tariff/words.ts';
import { figureName, partName } from './names.ts';
import { reasonWords } from './reasons.ts';
import { missWords, owedStepWords } from './steps.ts';
import { distanceWords, quantityWords, sumsWords, sumWords } from './sums.ts';
import { titled } from './titled.ts';

/** A line of an explanation, and the clause that it rests on. */
export interface ExplainedLine {
  readonly text: string;
  /** What is due after this line, where it changed. */
  readonly comesTo?: string | undefined;
  readonly at?: Origin | undefined;
}

/** A heading with its lines: a promise that was judged, or a schedule that pays. */
export interface ExplainedPart {
  readonly title: string;
  readonly outcome: 'met' | 'missed' | 'undecided' | 'due' | 'nothing';
  readonly lines: readonly ExplainedLine[];
  readonly at?: Origin | undefined;
}

export interface ExplainedPeriod {
  readonly from: string;
  readonly until: string;
  readonly judgements: readonly ExplainedPart[];
  readonly schedules: readonly ExplainedPart[];
  readonly exits: readonly ExplainedLine[];
}

export interface Explained {
  readonly periods: readonly ExplainedPeriod[];
  /** Who owes what to whom over all periods, as sentences. What is undecided is not in it, and a sentence says so. */
  readonly totals: readonly string[];
}

/**
 * What an agreement comes to, in words: what was promised and measured, and clause by clause how each amount arises. The one
 * wording of a derivation for the command line, the editor and the contract.
 */
export function explainOwed(own: Facts, { periods, totals, complete }: Owed): Explained {
  const facts = titled(own);
  return {
    periods: periods.map(({ from, until, judgements, schedules, exits }) => ({
      from,
      until,
      judgements: judgements.map((judgement) => explainJudgement(facts, judgement)),
      schedules: schedules.map((schedule) => explainSchedule(facts, schedule)),
      exits: exits.map(({ termination, state, at }) => ({
        text: `${partName(facts, termination)}: ${
          state === 'in reach' ? 'may be used now' : 'cannot be told from what was given'
        }`,
        at: at[0],
      })),
    })),
    totals: totalSentences(facts, totals, complete),
  };
}

function totalSentences(facts: Facts, totals: Owed['totals'], isComplete: boolean): readonly string[] {
  const owing = totals.filter(({ sums }) => sums.length > 0);
  const sentences = owing.map(
    ({ payer, payee, sums }) => `${facts.nameOf(payer)} owes ${facts.nameOf(payee)} ${totalWords(facts, sums)}.`,
  );
  if (isComplete) return sentences.length > 0 ? sentences : ['Nothing is owed.'];
  const known = sentences.length > 0 ? sentences : ['Nothing is owed, as far as it could be decided.'];
  return [...known, 'Not everything could be decided.'];
}

/** Where shares are of several periods, each is one of the fee of its own. */
function totalWords(facts: Facts, sums: readonly TotalSum[]): string {
  const periods = new Set(sums.flatMap(({ from }) => from ?? []));
  if (periods.size < 2) return sumsWords(facts, sums);
  return listWords(
    sums.map((sum) => `${sumWords(facts, sum)}${sum.from === undefined ? '' : ` (${sum.from} to ${sum.until})`}`),
  );
}

/** How one promise did: each reading against its target, with the margin to it and to the next tier. */
export function explainJudgement(facts: Facts, { of, outcome, breach, readings, at }: Judgement): ExplainedPart {
  const lines = readings.flatMap((reading) => [...readingLines(facts, of, reading)]);
  const breached = breach === outcome ? [] : [{ text: breach === 'missed' ? 'a breach' : 'not yet a breach' }];
  return { title: facts.nameOf(of), outcome, lines: [...lines, ...breached], at };
}

function* readingLines(facts: Facts, of: Id, reading: Reading): Generator<ExplainedLine> {
  const { figure, value, target, margin, outcome, reason, next, at } = reading;
  const name = figureName(facts, figure, of, reading.case);
  if (reason) {
    yield {
      text: reason.kind === 'not measured' ? `${name}: not given` : `${name}: ${reasonWords(facts, reason)}`,
      at,
    };
    return;
  }
  const measured = value ? `: ${readWords(value)}` : '';
  const limit = target && valueWords(facts, target);
  // The target of "95% of Repair within 4 h" is the limit of a case, not what the share is compared with.
  const isShare = figure.measure === 'share within' && value?.kind === 'percent' && target?.kind !== 'percent';
  const promised = limit === undefined ? '' : isShare ? ` within ${limit}` : `, promised ${limit}`;
  const away = margin ? `, ${distanceWords(margin)} ${outcome === 'met' ? 'to spare' : 'off'}` : '';
  yield { text: `${name}${reading.item === undefined ? '' : `, ${reading.item}`}${measured}${promised}${away}`, at };
  for (const tier of next) yield nextTierLine(facts, tier);
}

/** How far away the next worse tier is, and what it pays. */
export const nextTierLine = (facts: Facts, { margin, amount, included, edge, at }: NextTier): ExplainedLine => ({
  text: `${distanceWords(margin)} from the next tier, ${amountWords(facts, amount)} ${included ? 'from' : 'beyond'} ${quantityWords(edge)}`,
  at,
});

const readWords = (value: Quantity): string =>
  value.unit === 'misses' ? missWords(value.value) : quantityWords(value);

/** Counted points are not lost: what they come to is told by the line behind. */
const UNCHANGED: ReadonlySet<string> = new Set(['undecided', 'count']);

/** How one schedule comes to its amount, line by line. */
export function explainSchedule(facts: Facts, owed: ScheduleOwed): ExplainedPart {
  const { steps, due, undecided, withheld, returned, credits } = owed;
  const schedule = facts.find('credits', credits);
  const told = steps.filter((step) => step.kind !== 'each miss' || step.misses !== '0');
  const lines = told.map((step) => {
    const after = sumsWords(facts, step.after);
    return {
      text:
        // What a bonus is for may be missed as well.
        step.kind === 'met' && schedule?.kind === 'bonus'
          ? `${facts.nameOf(step.of)} does not reach it`
          : owedStepWords(facts, step),
      comesTo: UNCHANGED.has(step.kind) || after === sumsWords(facts, step.before) ? undefined : after,
      at: step.at,
    };
  });
  const kept = withheld.length > 0 ? [{ text: `withheld: ${sumsWords(facts, withheld)}` }] : [];
  const back = returned.length > 0 ? [{ text: `given back: ${sumsWords(facts, returned)}` }] : [];
  const title = schedule ? scheduleName(facts, schedule) : credits;
  const outcome = undecided.length > 0 || !due ? 'undecided' : due.length > 0 ? 'due' : 'nothing';
  return { title, outcome, lines: [...lines, ...kept, ...back], at: schedule?.origin };
}
