import type { Figure, Id } from '@sla-lang/core';
import { ref, type Context } from '../context.ts';
import type { Text } from '../document.ts';
import { plain } from '../text.ts';
import { entryName, figureText } from './value.ts';

/** What an example gives a value of: "Uptime", "Uptime (Gold)", "the share of Incidents (P1) that meets its target". */
export function exampleFigure(
  c: Context,
  {
    figure,
    of,
    case: entries,
  }: { figure: Figure; of: Id; case: ReadonlyMap<string, string> | Readonly<Record<string, string>> },
): Text {
  const { values, general, examples } = c.locale;
  const all = entries instanceof Map ? [...entries.values()] : Object.values(entries);
  const inCase = (text: Text): Text =>
    all.length === 0 ? text : values.forCase(text, general.and(all.map((entry: string) => plain(entryName(c, entry)))));
  const name = figure.metric === undefined ? ref(c, of) : ref(c, figure.metric);
  if (figure.measure === 'share within') return examples.share(inCase(name));
  return inCase(figure.measure === 'every' ? name : figureText(c, figure));
}
