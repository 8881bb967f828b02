import type { Facts } from '../facts/facts.ts';
import type { Reason } from '../owed/index.ts';
import { figureName, partName } from './names.ts';
import { amountWords, baseWords, listWords } from '../facts/words.ts';

/** Why no figure is given, as a sentence without its full stop. */
export function reasonWords(facts: Facts, reason: Reason): string {
  switch (reason.kind) {
    case 'not measured':
      return `${figureName(facts, reason.figure, reason.of)} was not given`;
    case 'nothing to measure':
      return `there was nothing to measure for ${figureName(facts, reason.figure, reason.of)} (0 of 0), and the text does not say how that counts`;
    case 'no cases':
      return 'there were no cases (0 of 0), so there is no share, and nothing was missed';
    case 'unreadable value':
      return `“${reason.value}” is no value with a unit`;
    case 'other unit':
      return 'the value is in another unit than what it is compared with';
    case 'not counted':
      return `the number of single misses of ${facts.nameOf(reason.of)} was not given`;
    case 'no target':
      return 'no value is promised for this case';
    case 'unknown case':
      return `it depends on the ${reason.dimension}, which was not given`;
    case 'unsaid end':
      return 'the value lies on an edge, and the text does not say to which side that belongs';
    case 'gap':
      return 'the promise is missed, and no row of the text holds this value';
    case 'overlap':
      return `several rows hold this value: ${amountList(facts, reason.amounts)}`;
    case 'met and paid':
      return `the promise is kept, and ${amountList(facts, reason.amounts)} is due all the same`;
    case 'unsaid block':
      return 'the text does not say whether a block counts when it is started, when it is full, or in part';
    case 'unsaid mode':
      return 'several rows are reached, and the text does not say how they combine';
    case 'falling scale':
      return 'by the scale, more misses come to less than was paid before';
    case 'no base':
      return 'nothing says what the share is taken of';
    case 'unknown fee':
      return `${baseWords(facts, reason.base)} was not given`;
    case 'other period':
      return `${baseWords(facts, reason.base)} is known for another period than the one that is judged`;
    case 'lost time unknown':
      return 'the lost time was not given';
    case 'not comparable':
      return 'an amount and its limit are in different units, such as money and a share of a fee, and the fee was not given';
    case 'free of another unit':
      return `what is free is counted in ${reason.unit}, what is paid is not`;
    case 'partly excepted':
      return 'a part of the period lies in the first days, in which nothing is paid';
    case 'extent of relief':
      return `${facts.nameOf(reason.relief)} relieves to some extent, which was not given`;
    case 'shared cause':
      return `${facts.nameOf(reason.relief)} was not the only cause, and nothing says how shared hours count`;
    case 'contradictory caps':
      return 'several caps apply that contradict each other';
    case 'cap without period':
      return 'the cap does not say for which period it holds';
    case 'unknown condition':
      return 'a condition depends on what was not given';
    case 'missing period':
      return 'an earlier period was not given';
    case 'floor of longer period':
      return 'the least that is paid is said for a longer period than the one that is judged';
    case 'cap of shorter period':
      return 'the cap is for a shorter period than the one that is judged, and how the misses lie in it is not known';
    case 'undecided before':
      return 'what was due in an earlier period is undecided itself';
    case 'which of them':
      return `only one of these is paid, and the text does not say which: ${listWords(reason.others.map((id) => partName(facts, id)))}`;
    case 'other undecided':
      return `only one is paid of these and ${partName(facts, reason.other)}, for which ${reasonWords(facts, reason.because)}`;
    case 'claim period unknown':
      return 'when the claim period began was not given';
    case 'time of day unknown':
      return `whether the claim on ${reason.claimed} was in time hangs on a time of day that was not given${reason.until === undefined ? '' : `: the last moment for it was ${reason.until}`}`;
    case 'effect of late claim':
      return 'the claim was late, and how much that costs is not said';
    case 'unread':
      return 'a part of the text could not be read';
  }
}

const amountList = (facts: Facts, amounts: Extract<Reason, { kind: 'overlap' }>['amounts']): string =>
  listWords(amounts.map((amount) => amountWords(facts, amount)));
