import { partsOf, type Id } from '../model/index.ts';
import type { Facts } from './facts.ts';

/** Any text that a reader sees, with the part it stands in (none for the agreement's own). */
export interface ReadableText {
  readonly text: string;
  readonly part: Id | undefined;
}

/** Properties that hold names of other parts, numbers and words of the model, but no text. */
const SILENT = new Set(
  ['id', 'kind', 'origin', 'level', 'role', 'iso', 'measure', 'metric', 'comparison', 'value', 'amount', 'currency']
    .concat(['clock', 'calendar', 'zone', 'law', 'unit', 'flavour', 'party', 'service', 'days', 'from', 'to', 'date'])
    .concat(['targets', 'excluding', 'for', 'payer', 'payee', 'table', 'keys', 'sha256', 'files', 'mode', 'strength']),
);

/** All texts that a reader sees, in the order of the model. A part without a title is seen by its name. */
export const readableTexts = (facts: Facts): readonly ReadableText[] => facts.once(collected);

function collected({ agreement }: Facts): readonly ReadableText[] {
  const found: ReadableText[] = [];
  for (const text of [agreement.title, agreement.overview])
    if (text !== undefined) found.push({ text, part: undefined });
  for (const { part } of partsOf(agreement)) {
    if (part.title === undefined) found.push({ text: part.id, part: part.id });
    collect(part, part.id, found);
  }
  return found;
}

/** Iterative, since conditions may be nested deeply. */
function collect(root: object, part: Id, found: ReadableText[]): void {
  const open: object[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const [key, value] of Object.entries(next) as [string, unknown][]) {
      // The items of a list have numbers for keys.
      if (SILENT.has(key)) continue;
      if (typeof value === 'string') found.push({ text: value, part });
      else if (typeof value === 'object' && value !== null) open.push(value);
    }
  }
}
