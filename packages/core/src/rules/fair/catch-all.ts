import { reachOf } from '../../facts/excuses.ts';
import { conditionsIn, type Facts } from '../../facts/index.ts';
import { partyOf } from '../../facts/sides.ts';
import { rule } from '../../findings/rule.ts';
import type { Id, Origin } from '../../model/index.ts';
import { finderOf, wordsOf } from '../../wording/index.ts';

/** Words that take in whatever happens. */
const CATCH_ALL = finderOf([
  ...['reasonable control', 'outside control', 'beyond control', 'outside our control', 'beyond our control'],
  ...['outside its control', 'beyond its control', 'outside the control', 'beyond the control', 'outside ~ control'],
  ...['beyond ~ control', 'outside of ~ control', 'any other reason', 'any other cause', 'any other circumstance*'],
  ...['unforeseen circumstance*', 'unforeseeable circumstance*', 'circumstances beyond', 'other factors outside'],
  ...[
    'buiten de macht',
    'buiten haar macht',
    'buiten zijn macht',
    'buiten de invloed*',
    'buiten de redelijke controle',
  ],
  ...['onvoorziene omstandighe*', 'elke andere oorzaak', 'buiten haar invloed*', 'buiten zijn invloed*'],
  ...[
    'außerhalb ~ einfluss*',
    'außerhalb ~ kontrolle',
    'unvorhergesehene* ~',
    'nicht zu vertreten*',
    'sonstige* gründe*',
  ],
]);

interface Excusing {
  readonly text: string;
  readonly part: Id;
  readonly at: Origin | undefined;
  readonly hurts: readonly (Id | undefined)[];
}

/**
 * An exclusion, or an event clause, that takes in whatever is outside somebody's control, with no list that ends it. Silent where
 * the exclusion says its case as a condition that can be decided, such as a duty that is late.
 */
export const catchAll = rule('fair/catch-all', (facts, report) => {
  for (const { text, part, at, hurts } of excusing(facts)) {
    const [match] = CATCH_ALL(wordsOf(text));
    if (!match) continue;
    report({ at, part, params: { name: facts.nameOf(part), words: match.text }, disadvantages: hurts });
  }
});

function* excusing(facts: Facts): Generator<Excusing> {
  const { exclusions, reliefs, forceMajeure, provider, customer, metrics } = facts.agreement;
  for (const excuse of [...exclusions, ...reliefs]) {
    const conditions = excuse.when ? [...conditionsIn(excuse.when)] : [];
    if (conditions.some(({ kind }) => kind === 'duty' || kind === 'event' || kind === 'compare')) continue;
    const words = 'text' in excuse ? excuse.text : undefined;
    const texts = [words ?? excuse.title, ...conditions.map((each) => (each.kind === 'fact' ? each.text : undefined))];
    const hurts = [reachOf(facts, excuse)[0]?.to ?? customer];
    for (const text of texts) {
      if (text !== undefined) yield { text, part: excuse.id, at: excuse.origin, hurts };
    }
  }
  for (const { id, covers, origin, for: whom } of forceMajeure) {
    const protectedSide = partyOf(facts, whom);
    const hurts = protectedSide === undefined ? [provider, customer] : [facts.otherParty(protectedSide)];
    // What follows a list in general words is read in the sense of the list.
    if (covers.length === 1 && covers[0] !== undefined) yield { text: covers[0], part: id, at: origin, hurts };
  }
  for (const { id, leavesOut, origin } of metrics) {
    for (const text of leavesOut) yield { text, part: id, at: origin, hurts: [customer] };
  }
}
