import type { Who } from '@sla-lang/core';
import { partyText, type Context } from '../context.ts';
import type { Text } from '../document.ts';

/** A party by its short name, or the words for either, both, nobody. */
export function whoText(c: Context, who: Who): Text {
  return 'party' in who ? partyText(c, who.party) : c.locale.people.who[who.other];
}

/** The same in the place of a cause: nobody causes, an unknown cause causes. */
export function causeText(c: Context, who: Who): Text {
  return 'party' in who ? partyText(c, who.party) : c.locale.people.cause[who.other];
}

export function whosText(c: Context, whos: readonly Who[]): Text {
  return c.locale.general.and(whos.map((who) => whoText(c, who)));
}
