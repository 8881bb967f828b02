import { isMadeUp, type Agreement, type PlacedPart, type Who } from '@sla-lang/core';
import { nameOf, type Context } from './context.ts';
import type { Text } from './document.ts';
import { given } from './names.ts';
import { plain } from './text.ts';
import { whoText } from './words/who.ts';

/**
 * The title of a part. Some kinds of parts usually have none of their own ("termination by Acme"): theirs says what they are
 * about. Holds no references, since a title may itself stand in one.
 */
export function titleOf(c: Context, placed: PlacedPart): Text {
  const { part } = placed;
  const title = given(part.title);
  if (title !== undefined && placed.list !== 'parties') return plain(title);
  return (isMadeUp(part.id) ? composedTitle(c, placed) : undefined) ?? plain(nameOf(c, part.id));
}

function composedTitle(c: Context, placed: PlacedPart): Text | undefined {
  const { general, titles } = c.locale;
  const by = (who: Who | undefined): Text | undefined => who && whoText(c, who);
  switch (placed.list) {
    case 'credits':
      return titles[placed.part.kind](namesOf(c, placed.part.for));
    case 'escalations':
      return escalationTitle(c, placed.part);
    case 'terminations':
      return titles.termination(by(placed.part.by));
    case 'changes':
      return titles.change(
        general.and(placed.part.of.map((thing) => general.quoted(plain(thing)))),
        by(placed.part.by),
      );
    case 'holds':
      return titles[placed.part.kind](by(placed.part.by));
    case 'liabilities':
      return titles.liability(by(placed.part.of));
    case 'indemnities':
      return titles.indemnity(by(placed.part.by));
    case 'confidentiality':
      return titles.confidentiality(by(placed.part.of));
    case 'limitations':
      return titles.limitation(by(placed.part.of));
    case 'audits':
      return titles.audit(by(placed.part.by));
    default:
      return undefined;
  }
}

function namesOf(c: Context, ids: readonly string[]): Text {
  return c.locale.general.and(ids.map((id) => plain(nameOf(c, id))));
}

function escalationTitle(c: Context, { of, priority }: Agreement['escalations'][number]): Text {
  const names = [priority && plain(c.humanise(priority)), of && plain(nameOf(c, of))].filter(
    (name) => name !== undefined && name !== '',
  );
  return c.locale.titles.escalation(c.locale.general.and(names.slice(0, 1)));
}
