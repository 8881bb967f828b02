import type { Provision } from '../../catalogue/law-provisions.ts';
import type { Facts } from '../../facts/index.ts';
import { protectedPlace, protectedSides, protecting } from '../../facts/law.ts';
import { mentions } from '../../facts/mentions.ts';
import { sidesOf } from '../../facts/sides.ts';
import { textsOf } from '../../facts/texts.ts';
import { rule } from '../../findings/rule.ts';
import type { Id, Origin } from '../../model/index.ts';
import { finderOf, wordsOf } from '../../wording/index.ts';

/** What takes set-off away, in clauses and duties in prose. */
const EXCLUDED = finderOf([
  ...[
    'no set off',
    'no setoff',
    'no right of set off',
    'no right to set off',
    'without set off',
    'without any set off',
  ],
  ...['not set off', 'set off is excluded', 'set off is not allowed', 'set off is not permitted', 'waives any set off'],
  ...['zonder verrekening', 'geen verrekening', 'niet verrekenen', 'verrekening is uitgesloten'],
  ...['ohne aufrechnung', 'keine aufrechnung', 'nicht aufrechnen', 'aufrechnung ist ausgeschlossen'],
]);
/** The claims that § 309 No. 3 speaks of. */
const KEPT = finderOf([
  ...['undisputed', 'not disputed', 'acknowledged', 'final judgment', 'decided by a court'],
  ...['onbetwist*', 'erkend*', 'unbestritten*', 'anerkannt*', 'rechtskräftig*'],
]);

interface Taken {
  readonly at: Origin | undefined;
  readonly part: Id | undefined;
  /** Undisputed claims may still be set off. */
  readonly isPartial: boolean;
}

/** Set-off that a consumer may not declare: in prose, by nobody at all, or for some claims only. */
export const setOff = rule('law/set-off', (facts, report) => {
  for (const hurt of protectedSides(facts)) {
    // Set-off concerns consumers only; prose is not read where nobody is one.
    if (protecting(facts, hurt, candidates(false)).length === 0) continue;
    for (const { at, part, isPartial } of takenFrom(facts, hurt)) {
      const basis = protecting(facts, hurt, candidates(isPartial));
      if (basis.length === 0) continue;
      report({
        at,
        part,
        params: { hurt: facts.nameOf(hurt), basis },
        related: [protectedPlace(facts, hurt)],
        disadvantages: [hurt],
      });
    }
  }
});

const candidates = (isPartial: boolean): readonly Provision[] =>
  isPartial ? ['bw-6-237-g'] : ['bgb-309-3', 'bw-6-237-g', 'directive-b'];

function* takenFrom(facts: Facts, hurt: Id): Generator<Taken> {
  for (const { id, kind, by, limitedTo, origin } of facts.agreement.holds) {
    const isNobodys = by !== undefined && 'other' in by && by.other === 'nobody';
    const isLimited = limitedTo !== undefined && sidesOf(facts, by).includes(hurt);
    if (kind !== 'set-off' || !(isNobodys || isLimited)) continue;
    yield { at: origin, part: id, isPartial: KEPT(wordsOf(limitedTo ?? '')).length > 0 };
  }
  for (const { role, source, worded, at, part } of textsOf(facts)) {
    if ((role !== 'prose' && role !== 'duty') || EXCLUDED(worded).length === 0) continue;
    const isOthers = mentions(facts, source, facts.otherParty(hurt)) && !mentions(facts, source, hurt);
    if (!isOthers) yield { at, part, isPartial: KEPT(worded).length > 0 };
  }
}
