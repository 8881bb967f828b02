import type { Figure, Id } from '@sla-lang/core';
import { ref, type Context } from '../context.ts';
import type { Text } from '../document.ts';
import { plain } from '../text.ts';
import { entryName, figureText } from './value.ts';

/** What an example gives a value of: "Uptime", "Uptime (Gold)", "the share of the cases of Incidents (P1) that meet the target". */
export function exampleFigure(
  c: Context,
  {
    figure,
    of,
    case: entries,
  }: { figure: Figure; of: Id; case: ReadonlyMap<string, string> | Readonly<Record<string, string>> },
): Text {
  const { examples } = c.locale;
  const name = figure.metric === undefined ? ref(c, of) : ref(c, figure.metric);
  if (figure.measure === 'share within')
    return examples.share[figure.metric === undefined ? 'cases' : 'values'](inCase(c, name, entries));
  return inCase(c, figure.measure === 'every' ? name : figureText(c, figure), entries);
}

/** "Uptime (Gold)", "2 misses (Gold)". */
export function inCase(
  c: Context,
  text: Text,
  entries: ReadonlyMap<string, string> | Readonly<Record<string, string>> = {},
): Text {
  const all = entries instanceof Map ? [...entries.values()] : Object.values(entries);
  if (all.length === 0) return text;
  return c.locale.values.forCase(text, c.locale.general.and(all.map((entry: string) => plain(entryName(c, entry)))));
}
