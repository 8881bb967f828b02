import {
  effectiveGuarantees,
  rational,
  shareWords,
  spanWords,
  type EffectiveGuarantee,
  type Objective,
} from '@sla-lang/core';
import { ref, type Context } from '../context.ts';
import type { Clause, Text } from '../document.ts';
import { sentence, tableOf } from '../sentences.ts';
import { paragraph, plain } from '../text.ts';
import { entryName } from '../words/value.ts';

/** What promised availabilities come to after service hours, maintenance, exclusions and reliefs; none where all time counts. */
export function effectiveClause(c: Context, objectives: readonly Objective[]): readonly Clause[] {
  const { effective: words, downtime } = c.locale.standards;
  const ids = new Set(objectives.map(({ id }) => id));
  const found = effectiveGuarantees(c.facts).filter(({ objective }) => ids.has(objective));
  if (found.length === 0) return [];
  const table = tableOf(c, {
    caption: words.heading,
    head: [downtime.standard, words.promised, words.counts, words.ofAllTime, words.taken],
    rows: found.map((each) => [
      standardText(c, each),
      shareText(each.target),
      shareText(each.counts),
      words.days(shareText(each.ofAllTime), each.days),
      takenText(c, each),
    ]),
    rowOrigins: found.map(({ at }) => at),
  });
  return [{ anchors: [], heading: words.heading, blocks: [paragraph(sentence(c, words.intro)), table], children: [] }];
}

function standardText(c: Context, { objective, case: theCase }: EffectiveGuarantee): Text {
  const { general, values } = c.locale;
  const entries = Object.values(theCase);
  const name = ref(c, objective);
  return entries.length === 0
    ? name
    : values.forCase(name, general.and(entries.map((entry) => plain(entryName(c, entry)))));
}

/** Rounded down: a guarantee is never overstated. */
const shareText = (share: string): Text => plain(shareWords(rational(share)));

function takenText(c: Context, { taken, unlimited }: EffectiveGuarantee): Text {
  const { effective: words } = c.locale.standards;
  return c.locale.general.and([
    ...taken.map(({ part, seconds, isHours }) =>
      isHours ? words.outside(spanWords(seconds), ref(c, part)) : words.takes(spanWords(seconds), ref(c, part)),
    ),
    ...unlimited.map((part) => words.unlimited(ref(c, part))),
  ]);
}
