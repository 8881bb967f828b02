import type { Facts } from '../facts/facts.ts';
import { sidesOf } from '../facts/sides.ts';
import { caseWords, figureWords, listWords } from '../facts/words.ts';
import type { Figure, Id, Who } from '../model/index.ts';
import { scheduleName } from '../tariff/words.ts';

/** Parts without a name get one made of their kind and what they are about: `CreditsForAvailable`, `TerminationByAcme`. */
const MADE_UP =
  /^(credits?|bonus|escalation|termination|change|audit|suspension|withholding|set-?off|hold|liability|confidentiality|limitation|indemnity|forceMajeure)(For|Of|By|$| )/i;

/** Whether nobody gave a part its name, so that a reader should not meet it. */
export const isMadeUp = (id: Id): boolean => MADE_UP.test(id);

/** How a reader calls a part; a schedule of credits by what it pays for, and what has no name of its own by its kind. */
export function partName(facts: Facts, id: Id | undefined): string {
  const schedule = facts.find('credits', id);
  if (schedule) return scheduleName(facts, schedule);
  const placed = facts.part(id);
  if (!placed || placed.part.title !== undefined || !isMadeUp(placed.part.id)) return facts.nameOf(id);
  const by = (who: Who | undefined): string => {
    const sides = sidesOf(facts, who);
    return sides.length === 0 ? '' : ` by ${sides.length === 1 ? facts.nameOf(sides[0]) : 'either party'}`;
  };
  switch (placed.list) {
    case 'terminations':
      return `termination${by(placed.part.by)}`;
    case 'changes':
      return `change${ofWords(placed.part.of)}${by(placed.part.by)}`;
    case 'holds':
      return `${placed.part.kind}${by(placed.part.by)}`;
    case 'audits':
      return `audit${by(placed.part.by)}`;
    case 'indemnities':
      return `indemnity${by(placed.part.by)}`;
    case 'forceMajeure':
      return 'events that nobody controls';
    default:
      return facts.nameOf(id);
  }
}

const ofWords = (things: readonly string[]): string =>
  things.length === 0 ? '' : ` of ${listWords(things.map((text) => `“${text}”`))}`;

/** `p95 of Checkout time`, `95% of Incidents (P1)`: a share of tickets has no metric, but a support and a priority. */
export function figureName(
  facts: Facts,
  figure: Figure,
  of: Id,
  theCase: Readonly<Record<string, string>> = {},
): string {
  const where = caseWords(facts, new Map(Object.entries(theCase)));
  if (figure.metric === undefined && figure.text === undefined) {
    const text = where === '' ? facts.nameOf(of) : `${facts.nameOf(of)} (${where})`;
    // "every Incidents" is no English: of a support each ticket is meant anyway.
    return figure.measure === 'every' ? text : figureWords(facts, { ...figure, text });
  }
  return `${figureWords(facts, figure)}${where === '' ? '' : ` (${where})`}`;
}
