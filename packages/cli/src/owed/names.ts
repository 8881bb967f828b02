import { Base, baseOf, dimensionsOfTable, entriesOf, type Facts, type KnownFee } from '@sla-lang/core';
import { wrongUse } from '../exit.ts';
import { visible } from '../report/visible.ts';
import { didYouMean } from '../suggest.ts';

/** Every object below a value of the model, in the order of the text; iterative, since conditions may be nested deeply. */
export function* objectsBelow(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  const open: unknown[] = [value];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) for (const each of (next as unknown[]).toReversed()) open.push(each);
    else if (typeof next === 'object' && next !== null) {
      yield next as Readonly<Record<string, unknown>>;
      open.push(...(Object.values(next) as unknown[]).toReversed());
    }
  }
}

/** Texts that mean the same name. */
export const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/**
 * The one of several names that is meant, in the writing of the agreement.
 *
 * @throws {Stop} for any other, with what was meant perhaps
 */
export function chosenOf(names: Iterable<string>, name: string, what: string, example?: string): string {
  const known = [...new Set(names)];
  const found = known.find((each) => each === name) ?? known.find((each) => plain(each) === plain(name));
  if (found !== undefined) return found;
  const all = known.length === 0 ? '' : ` It knows: ${known.map(visible).join(', ')}.`;
  throw wrongUse(`The agreement has no ${what} ${visible(name)}.${didYouMean(name, known)}${all}${example ?? ''}`);
}

type FeeName = Pick<KnownFee, 'of' | 'text'>;

/** The fees that amounts of the agreement are shares of, each once: by the name of a part, by words, or all of them together. */
function feesIn({ agreement }: Facts): readonly FeeName[] {
  const { credits, ...rest } = agreement;
  const bases = [
    ...basesBelow(rest),
    ...credits.flatMap((each) => [...basesBelow(each)].map((base) => baseOf(base, each) ?? base)),
  ];
  const names = bases
    .filter(({ money, table }) => money === undefined && table === undefined)
    .map(({ fee, creditsOf = fee, affected, text = affected && `the affected ${affected}` }): FeeName => ({
      ...(creditsOf !== undefined && { of: creditsOf }),
      ...(text !== undefined && { text }),
    }));
  return [...new Map(names.map((each) => [JSON.stringify(each), each])).values()];
}

const PERIODS: ReadonlySet<unknown> = new Set(Base.shape.period.unwrap().options);

function* basesBelow(value: unknown): Generator<Base> {
  for (const each of objectsBelow(value)) {
    const base = PERIODS.has(each.period) && !('kind' in each) ? Base.safeParse(each).data : undefined;
    if (base) yield base;
  }
}

/**
 * The fee of a name, as the performance wants it; of no name, all fees.
 *
 * @throws {Stop} for one that no amount is a share of
 */
export function feeNamed(facts: Facts, name: string): FeeName {
  const known = feesIn(facts);
  const named = new Map(known.flatMap((each) => (nameOf(each) === '' ? [] : [[nameOf(each), each]])));
  const isWhole = known.some((each) => nameOf(each) === '');
  const whole = isWhole ? ' The fee as a whole has no name: write --fee "12000 EUR".' : '';
  if (name === '') {
    if (isWhole) return {};
    const names = [...named.keys()].map(visible).join(', ');
    throw wrongUse(
      named.size === 0
        ? 'No amount of the agreement is a share of a fee.'
        : `Write which fee it is: ${names}; for example --fee "${visible([...named.keys()][0] ?? '')}=12000 EUR".`,
    );
  }
  const title = [...named.keys()].find((each) => plain(facts.nameOf(each)) === plain(name));
  return named.get(title ?? chosenOf(named.keys(), name, 'fee', whole)) ?? {};
}

const nameOf = ({ of, text }: FeeName): string => of ?? text ?? '';

/** The conditions in words, of which somebody may say that they held. */
export function factsIn({ agreement }: Facts): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const { kind, text } of objectsBelow(agreement))
    if (kind === 'fact' && typeof text === 'string') texts.add(text);
  return texts;
}

/** What may have happened on a day: events, reports, and moments in words. */
export function occasionsIn({ agreement }: Facts): ReadonlySet<string> {
  const names = new Set([...agreement.events, ...agreement.reports].map(({ id }) => id));
  for (const { kind, text, after } of objectsBelow(agreement)) {
    if (kind === 'text' && typeof text === 'string') names.add(text);
    if ((kind === 'period' || kind === 'day') && typeof after === 'string') names.add(after);
  }
  return names;
}

/**
 * The category and the entry that a case names.
 *
 * @throws {Stop} for one that the agreement does not have
 */
export function caseNamed(facts: Facts, category: string, entry: string): readonly [string, string] {
  const known = categoriesIn(facts).filter((id) => (entriesOf(facts, id) ?? []).length > 0);
  const found = chosenOf(known, category, 'category');
  const entries = entriesOf(facts, found) ?? [];
  return [found, chosenOf(entries, entry, found === 'plan' ? 'plan' : `entry of ${visible(found)}`)];
}

/** What a case can tell: plan, priority, the categories, and of a matrix with one category on both sides its second side. */
export const categoriesIn = ({ agreement: { categories, tables } }: Facts): readonly string[] => [
  ...new Set(['plan', 'priority', ...categories.map(({ id }) => id), ...tables.flatMap(dimensionsOfTable)]),
];
