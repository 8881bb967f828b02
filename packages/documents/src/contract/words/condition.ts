import type { Condition, Repetition } from '@sla-lang/core';
import { blank, ref, type Context } from '../context.ts';
import type { Text } from '../document.ts';
import { plain } from '../text.ts';
import { durationText, inWindow } from './time.ts';
import { entryName, figureText, levelText } from './value.ts';

/** A condition as a clause that reads on after "if". */
export function conditionText(c: Context, condition: Condition): Text {
  const { conditions: words, general, values } = c.locale;
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const texts = condition.of.map((part) => grouped(c, part));
      return condition.kind === 'all' ? general.and(texts) : general.or(texts);
    }
    case 'not':
      return words.not(grouped(c, condition.of));
    case 'outcome': {
      const kind = c.parts.get(condition.of)?.list === 'support' ? 'support' : 'objective';
      const text = words[condition.outcome](ref(c, condition.of), kind);
      return condition.repetition ? words.repeated(text, repetitionText(c, condition.repetition)) : text;
    }
    case 'compare': {
      const text = values.is(figureText(c, condition.figure), levelText(c, condition.comparison, condition.value));
      if (condition.repetition) return words.repeated(text, repetitionText(c, condition.repetition));
      return condition.window ? words.repeated(text, inWindow(c, condition.window, 'any')) : text;
    }
    case 'duty': {
      const say = condition.state === 'late' ? words.dutyLate : words.dutyOpen;
      const text = say(ref(c, condition.duty), actorOf(c, condition.duty));
      return condition.lasting ? words.lasting(text, durationText(c, condition.lasting)) : text;
    }
    case 'exceeded':
      return words.limitsExceeded(ref(c, condition.limits));
    case 'event':
      return condition.during
        ? words.happenedIn[condition.during.where](ref(c, condition.event), ref(c, condition.during.calendar))
        : words.event(ref(c, condition.event));
    case 'fact': {
      const fact = c.user(condition.text);
      const lasting = condition.lasting ? words.lasting(fact, durationText(c, condition.lasting)) : fact;
      return condition.count ? words.repeated(lasting, repetitionText(c, condition.count)) : lasting;
    }
    case 'is':
      return words.belongs(categoryText(c, condition.category), plain(entryName(c, condition.entry)));
    case 'hole':
      return blank(c);
  }
}

/** Brackets around a group within a group, so that "and" and "or" cannot be misread. */
function grouped(c: Context, condition: Condition): Text {
  const text = conditionText(c, condition);
  const isGroup = (condition.kind === 'all' || condition.kind === 'any') && condition.of.length > 1;
  return isGroup ? c.locale.general.grouped(text) : text;
}

/** Several conditions of which one is enough. */
export function anyOf(c: Context, conditions: readonly Condition[]): Text {
  return c.locale.general.or(
    conditions.map((condition) => (conditions.length > 1 ? grouped(c, condition) : conditionText(c, condition))),
  );
}

function repetitionText(c: Context, repetition: Repetition): Text {
  const { repetition: words } = c.locale.values;
  switch (repetition.kind) {
    case 'of':
      return words.of(repetition.count, repetition.of, repetition.unit, repetition.rolling);
    case 'in a row':
      return words.inARow(repetition.count, repetition.unit);
    case 'times': {
      const times = words.times(repetition.count);
      return repetition.each ? c.locale.conditions.repeated(times, inWindow(c, repetition.each, 'any')) : times;
    }
  }
}

/** The predefined categories have no part of their own. */
export function categoryText(c: Context, category: string): Text {
  if (category === 'plan' || category === 'priority') return c.locale.conditions[category];
  return ref(c, category);
}

/** The party that has a duty, if it is one and the same in all its obligations. */
function actorOf(c: Context, duty: string): Text | undefined {
  const placed = c.parts.get(duty);
  if (placed?.list !== 'duties') return undefined;
  const [actor, ...others] = new Set(placed.part.obligations.map((obligation) => obligation.actor));
  return actor === undefined || others.length > 0 ? undefined : ref(c, actor);
}

/** The first of the conditions that one is made of: they have the places in the text. */
export function writtenCondition(
  condition: Condition | undefined,
): { readonly origin?: string | undefined } | undefined {
  switch (condition?.kind) {
    case 'all':
    case 'any':
      return writtenCondition(condition.of[0]);
    case 'not':
      return writtenCondition(condition.of);
    default:
      return condition;
  }
}
