import { Facts } from '../facts/facts.ts';
import { partyOf } from '../facts/sides.ts';
import { listWords } from '../facts/words.ts';
import { partKinds, type Agreement, type PartList, type PlacedPart, type Who } from '../model/index.ts';
import { englishName, isMadeUp, nameWords, partyName } from '../wording/names.ts';

/**
 * The same facts, with a title for each part that was given none: the one that the contract calls it by. People read "Termination
 * by Northwind" there, and nowhere an inner name. Credits are called by what they pay for, and priorities by what they are.
 */
export const titled = (facts: Facts): Facts => facts.once(withTitles);

function withTitles(facts: Facts): Facts {
  const { agreement, settings, holidays, today } = facts;
  const lists = (Object.keys(partKinds) as PartList[]).filter((list) => list !== 'credits');
  const parts = lists.map((list) => [
    list,
    agreement[list].map((part) => ({ ...part, title: part.title ?? titleOf(facts, { list, part } as PlacedPart) })),
  ]);
  const named = { ...agreement, ...Object.fromEntries(parts) } as Agreement;
  return new Facts(named, { settings, holidays, ...(today === undefined ? {} : { today }) });
}

/** What the contract calls a part that was given no title. */
export function titleOf(facts: Facts, { list, part }: PlacedPart): string {
  const { parties, thirdParties } = facts.agreement;
  if (list === 'parties') return partyName(part.id, undefined);
  const composed = isMadeUp(part.id) ? composedTitle(facts, { list, part } as PlacedPart) : undefined;
  return composed ?? englishName(nameWords(part.id, [...parties, ...thirdParties]));
}

function composedTitle(facts: Facts, { list, part }: PlacedPart): string | undefined {
  switch (list) {
    case 'terminations':
      return `Termination${by(facts, part.by)}`;
    case 'changes':
      return `Changes${things(part.of)}${by(facts, part.by)}`;
    case 'holds':
      return `${HOLDS[part.kind]}${by(facts, part.by)}`;
    case 'liabilities':
      return `Liability${of(facts, part.of)}`;
    case 'indemnities':
      return `Indemnity${by(facts, part.by)}`;
    case 'confidentiality':
      return `Confidentiality${of(facts, part.of)}`;
    case 'limitations':
      return `Limitation of claims${of(facts, part.of)}`;
    case 'audits':
      return `Audit${by(facts, part.by)}`;
    case 'forceMajeure':
      return 'Events that nobody controls';
    default:
      return undefined;
  }
}

const HOLDS = { suspension: 'Suspension', withholding: 'Withholding of payment', 'set-off': 'Set-off' } as const;
const OTHERS = {
  either: 'either party',
  both: 'both parties',
  nobody: 'nobody',
  'third party': 'a third party',
  unknown: 'somebody',
} as const;

/** Of several rights to change something, each is known by what. */
const things = (texts: readonly string[]): string =>
  texts.length === 0 ? '' : ` of ${listWords(texts.map((text) => `“${text}”`))}`;
const by = (facts: Facts, who: Who | undefined): string => (who ? ` by ${whoName(facts, who)}` : '');
const of = (facts: Facts, who: Who | undefined): string => (who ? ` of ${whoName(facts, who)}` : '');

function whoName(facts: Facts, who: Who): string {
  if ('other' in who) return OTHERS[who.other];
  return partyOf(facts, who) === undefined
    ? facts.nameOf(who.party)
    : partyName(who.party, facts.find('parties', who.party)?.title);
}
