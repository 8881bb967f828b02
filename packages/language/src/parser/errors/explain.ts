import { comma, missingComma } from './comma.ts';
import { endOfText, missingBrace, strayBrace } from './braces.ts';
import { bar } from './grid.ts';
import { gapInNumber, loneM, momentInWords, perThousand, rangeWithDash, timeOfDay, unitMissing } from './figures.ts';
import { asTailOf, type Explain, type Explanation, lookAgain, type Mistake, type Situation } from './situation.ts';
import { misses } from './misses.ts';
import { separator } from './separator.ts';
import { usual } from './usual.ts';
import { misplaced, misspelt, unfit, unknown } from './words.ts';

/** The most telling first. */
const ways: readonly Explain[] = [
  comma,
  separator,
  endOfText,
  strayBrace,
  missingBrace,
  loneM,
  gapInNumber,
  timeOfDay,
  rangeWithDash,
  momentInWords,
  perThousand,
  misses,
  usual,
  misspelt,
  unitMissing,
  missingComma,
  misplaced,
  bar,
  unknown,
];
/** Those that can tell that the clause before went wrong. */
const waysOfTails: readonly Explain[] = [misses, loneM, momentInWords, perThousand, rangeWithDash, usual, misspelt];

const first = (explanations: readonly Explain[], mistake: Mistake): Explanation | undefined => {
  for (const explain of explanations) {
    const explanation = explain(mistake);
    if (explanation) return explanation;
  }
  return undefined;
};

/** Says in the reader's words what is wrong at a place that the parser cannot read. */
export function explain(situation: Situation): Explanation {
  const mistake = lookAgain(situation);
  const tail = asTailOf(mistake);
  return (tail && first(waysOfTails, tail)) ?? first(ways, mistake) ?? unfit(mistake);
}
