import type { Cap, Credits, Figure, Id, Stacking } from '@sla-lang/core';
import { at, numbered, partClause, partsSection, section, type Items } from '../clauses.ts';
import { blank, ref, refs, type Context } from '../context.ts';
import type { Clause, Section, Text } from '../document.ts';
import { sentence, sentences } from '../sentences.ts';
import { titleOf } from '../titles.ts';
import { baseText } from '../words/amount.ts';
import { scheduleLimitText } from '../words/limits.ts';
import { conditionText } from '../words/condition.ts';
import { standardsExceeded, standardsMissed } from '../words/standards.ts';
import { durationText, inWindow } from '../words/time.ts';
import { countText, firstText } from '../words/value.ts';
import { whoText } from '../words/who.ts';
import { claimItems, settlementItems } from './credit-money.ts';
import { exampleItems } from './credit-examples.ts';
import { paymentItems, scaleItems } from './credit-payments.ts';

export function creditsSection(c: Context): readonly Section[] {
  const { section: titles } = c.locale.titles;
  const { credits, whichCapBinds } = c.agreement;
  const heading = credits.some(({ kind }) => kind === 'bonus') ? titles.creditsAndBonuses : titles.credits;
  const clauses = credits.map((part) => creditsClause(c, part));
  if (!whichCapBinds) return partsSection(heading, credits, clauses);
  return section('clause', heading, [...clauses, numbered(sentence(c, c.locale.credits.whichCapBinds[whichCapBinds]))]);
}

function creditsClause(c: Context, part: Credits): Clause {
  const { credits: words } = c.locale;
  const party = (id: Id | undefined): Text | undefined => (id === undefined ? undefined : ref(c, id));
  const figure = figureOf(c, part);
  const standards = part.kind === 'credit' ? standardsMissed : standardsExceeded;
  return partClause(titleOf(c, { list: 'credits', part }), part, [
    sentence(c, words.due[part.kind](standards(c, part), party(part.payer), party(part.payee))),
    part.base && at(part.base, sentence(c, words.base(baseText(c, part.base)))),
    ...paymentItems(c, part, figure),
    ...part.scales.flatMap((scale) => scaleItems(c, part, scale)),
    ...part.multipliers.map((multiplier) =>
      at(multiplier, sentence(c, words.multiplier(multiplier.value, conditionText(c, multiplier.when)))),
    ),
    part.multipliers.length > 1 && sentence(c, words.greatestMultiplier),
    ...part.free.map((free) =>
      at(free, sentence(c, words.free(firstText(c, free), free.value, free.each && inWindow(c, free.each)))),
    ),
    part.notInTheFirst && at(part.notInTheFirst, sentence(c, words.notInTheFirst(durationText(c, part.notInTheFirst)))),
    ...part.floors.map((floor) =>
      at(
        floor,
        sentence(
          c,
          words.floor(
            part.kind,
            scheduleLimitText(c, part, floor.amount, floor.each),
            floor.each && inWindow(c, floor.each),
          ),
        ),
      ),
    ),
    at(
      part.caps[0],
      sentences(
        c,
        part.caps.map((cap) => capText(c, part, cap)),
      ),
    ),
    ...part.stacking.map((rule) => at(rule, sentence(c, stackingText(c, rule)))),
    ...part.returned.map((rule) => at(rule, sentence(c, words.returned(conditionText(c, rule.when))))),
    ...part.pointsReset.map((rule) => at(rule, sentence(c, words.pointsReset(conditionText(c, rule.when))))),
    ...preconditionItems(c, part),
    ...claimItems(c, part),
    ...settlementItems(c, part),
    ...remedyItems(c, part),
    ...exampleItems(c, part),
  ]);
}

/**
 * What the ranges of a schedule speak of when they name nothing: the first figure that its service level promises; nothing
 * that could be named when it pays for several service levels and each has a figure of its own.
 */
function figureOf(c: Context, part: Credits): Figure | undefined {
  const [first, ...others] = part.for.flatMap((id) => {
    const placed = c.parts.get(id);
    const sentence = placed?.list === 'objectives' ? placed.part.sentences[0] : undefined;
    return sentence ? [sentence.figure] : [];
  });
  return first && others.every((other) => sameFigure(other, first)) ? first : undefined;
}

const sameFigure = (a: Figure, b: Figure): boolean =>
  a.measure === b.measure && a.metric === b.metric && a.percent === b.percent && a.text === b.text;

function capText(c: Context, part: Credits, cap: Cap): Text {
  const { cap: words } = c.locale.credits;
  const limits = [
    ...(cap.amount ? [scheduleLimitText(c, part, cap.amount, cap.each)] : []),
    ...(cap.count ? [countText(c, cap.count)] : []),
  ];
  const amount = limits.length > 0 ? c.locale.general.and(limits) : blank(c);
  const window = cap.each && inWindow(c, cap.each);
  return cap.sharedWith.length > 0
    ? words.shared(part.kind, refs(c, cap.sharedWith), amount, window)
    : words.alone(part.kind, amount, window);
}

function stackingText(c: Context, rule: Stacking): Text {
  const { stacking: words } = c.locale.credits;
  const others = refs(c, rule.others);
  return rule.kind === 'only one of'
    ? words[rule.kind](others, rule.chosenBy && whoText(c, rule.chosenBy))
    : words[rule.kind](others);
}

function preconditionItems(c: Context, { kind, preconditions }: Credits): Items {
  const { credits: words } = c.locale;
  return preconditions.map(({ condition, setBy, otherwise, origin }) =>
    at(
      { origin },
      sentences(c, [
        words.precondition[kind](conditionText(c, condition)),
        setBy && words.preconditionSetBy(whoText(c, setBy)),
        otherwise && words.preconditionOtherwise[otherwise],
      ]),
    ),
  );
}

function remedyItems(c: Context, part: Credits): Items {
  const { credits: words, general } = c.locale;
  const except = part.soleRemedy?.except.map((text) => c.user(text)) ?? [];
  const { countsTowardsDamages: counts, nature, liabilityCap } = part;
  return [
    part.soleRemedy &&
      at(part.soleRemedy, sentence(c, words.soleRemedy(except.length > 0 ? general.and(except) : undefined))),
    part.besideOtherRemedies && sentence(c, words.besideOtherRemedies),
    counts !== undefined && sentence(c, counts ? words.countsTowardsDamages : words.notTowardsDamages),
    nature && sentence(c, words.nature[nature]),
    liabilityCap && sentence(c, words.liabilityCap[liabilityCap]),
  ];
}
