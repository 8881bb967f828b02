import type { Facts, Id, Performance, PerformancePeriod } from '@sla-lang/core';
import { exits, Stop, wrongUse } from '../exit.ts';
import { visible } from '../report/visible.ts';
import { caseNamed, chosenOf, factsIn, feeNamed, occasionsIn } from './names.ts';

/**
 * Checks that a performance names nothing that the agreement does not have: it would be left out without a word.
 *
 * @throws {Stop} that tells where in the file
 */
export function checkNames(facts: Facts, { case: theCase, fees, periods }: Performance, file: string): void {
  const at = (where: string, check: () => void) => placed(`${file}, ${where}`, check);
  at('case', () => caseOf(facts, theCase));
  for (const [index, fee] of fees.entries()) at(`fees.${index}`, () => feeIn(facts, fee));
  for (const [index, period] of periods.entries()) {
    for (const { where, check } of checksOf(facts, period)) at(`periods.${index}.${where}`, check);
  }
}

interface Check {
  readonly where: string;
  readonly check: () => void;
}

function checksOf(facts: Facts, period: PerformancePeriod): readonly Check[] {
  const { metrics, objectives, support, credits, duties, reports, reliefs, limits } = facts.agreement;
  const paid = [...objectives, ...support, ...credits];
  const each = <T>(list: keyof PerformancePeriod, items: readonly T[], check: (item: T) => void): Check[] =>
    items.map((item, index) => ({ where: `${list}.${index}`, check: () => check(item) }));
  const named = (
    list: keyof PerformancePeriod,
    names: readonly Id[],
    parts: readonly { readonly id: Id }[],
    what: string,
  ) => each(list, names, (name) => partOf(parts, name, what));
  return [
    ...each('values', period.values, ({ figure: { metric }, case: more }) => {
      if (metric !== undefined) partOf(metrics, metric, 'metric');
      caseOf(facts, more);
    }),
    ...each('counted', period.counted, ({ of, priority }) => {
      partOf([...objectives, ...support], of, 'objective or support');
      const own = support.find(({ id }) => id === of)?.priorities;
      if (priority !== undefined && own) partOf(own, priority, 'priority');
    }),
    ...each('fees', period.fees, (fee) => feeIn(facts, fee)),
    ...each('happened', period.happened, ({ what }) => exact(occasionsIn(facts), what, 'event, report or moment')),
    ...each('facts', period.facts, ({ text }) => exact(factsIn(facts), text, 'condition in words')),
    ...named('late', period.late, [...duties, ...reports], 'duty or report'),
    ...named('open', period.open, duties, 'duty'),
    ...named('exceeded', period.exceeded, limits, 'limits'),
    ...each('extents', period.extents, ({ of }) => partOf(reliefs, of, 'relief')),
    ...each('claims', period.claims ?? [], (claim) => partOf(paid, claim.for, 'credits')),
    ...named('chosen', period.chosen, paid, 'credits'),
  ];
}

const partOf = (parts: readonly { readonly id: Id }[], name: string, what: string): void =>
  exact(
    parts.map(({ id }) => id),
    name,
    what,
  );

const exact = (names: Iterable<string>, name: string, what: string): void => same(chosenOf(names, name, what), name);

/** A file is read by the letter: another writing of a name is another name. */
function same(found: string, name: string): void {
  if (found !== name) throw wrongUse(`${visible(name)} is written ${visible(found)} in the agreement.`);
}

function caseOf(facts: Facts, theCase: Performance['case']): void {
  for (const [category, entry] of Object.entries(theCase)) {
    const [known, knownEntry] = caseNamed(facts, category, entry);
    same(known, category);
    same(knownEntry, entry);
  }
}

function feeIn(facts: Facts, { of, text }: Performance['fees'][number]): void {
  const found = feeNamed(facts, of ?? text ?? '');
  same(found.of ?? found.text ?? '', of ?? text ?? '');
  if (found.of !== of)
    throw wrongUse(`Write "${found.of === undefined ? 'text' : 'of'}": ${visible(of ?? text ?? '')}.`);
}

function placed(where: string, check: () => void): void {
  try {
    check();
  } catch (error) {
    if (error instanceof Stop) throw new Stop(exits.files, `${visible(where)}: ${error.message}`);
    throw error;
  }
}
