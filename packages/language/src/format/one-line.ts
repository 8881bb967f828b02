import { INDENT, LIMIT, type Placed } from './placed.ts';
import { endsLine, spacesBetween } from './spacing.ts';
import { BAR, CLOSE, isMultiline, type Item, OPEN, type Token } from './token.ts';

type Step = Pick<Placed, 'lead' | 'spaces' | 'dropped'>;

/**
 * Places an item with a block in one line, if the writer had the block in one line and it fits. Its clauses are then
 * separated with ";". Says whether it did.
 */
export function placeInOneLine(placed: readonly Placed[], item: Item): boolean {
  const steps = stepsInOneLine(placed, item);
  steps?.forEach((step, index) => Object.assign(placed[item.first + 1 + index]!, step));
  return steps !== undefined;
}

function stepsInOneLine(placed: readonly Placed[], item: Item): Step[] | undefined {
  const first = placed[item.first]!;
  const steps: Step[] = [];
  let columns = item.depth * INDENT + first.width;
  let hasBlock = false;
  let before = first.token;
  /** The token before, comments aside. */
  let real = before;
  for (let index = item.first + 1; index <= item.last; index++) {
    const { token, width } = placed[index]!;
    if (needsLine(token, before, item)) return undefined;
    hasBlock ||= token.type === OPEN;
    const isFurther = token.item !== undefined && real.type !== OPEN && !real.isSeparator;
    if (isFurther && !token.item?.separable) return undefined;
    const dropped = token.isSeparator && nextReal(placed, index)?.type === CLOSE;
    const lead = isFurther ? ';' : '';
    const spaces = isFurther ? 1 : dropped ? 0 : spacesBetween(before, token);
    steps.push({ lead, spaces, dropped });
    if (dropped) continue;
    columns += lead.length + spaces + width;
    if (columns > LIMIT) return undefined;
    before = token;
    if (!token.comment) real = token;
  }
  return hasBlock ? steps : undefined;
}

/** Whether a token inside an item does not let it be one line. */
function needsLine(token: Token, before: Token, item: Item): boolean {
  if (token.comment === 'line' || isMultiline(token) || token.type === BAR || endsLine(before, token)) return true;
  if (token.breaks === 0 || (token.type === CLOSE && before.type === OPEN)) return false;
  return token.depth > item.depth || token.type === CLOSE;
}

function nextReal(placed: readonly Placed[], index: number): Token | undefined {
  let next = index + 1;
  while (placed[next]?.token.comment) next++;
  return placed[next]?.token;
}
