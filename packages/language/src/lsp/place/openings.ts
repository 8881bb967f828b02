import type { Frame, Leaf, Read } from './follower.ts';

/** The properties that hold the clauses of a block. */
const lists: ReadonlySet<string> = new Set(['items', 'rows', 'entries']);

/** Whether what a frame makes stands in a block or on the top level. */
function isInList({ property, parent }: Frame): boolean {
  if (property === undefined || parent === undefined) return false;
  if (parent.rule === 'SlaFile' || parent.rule === 'Replaces') return true;
  return lists.has(property) && parent.rule !== 'Precedence';
}

/** The rules between a leaf and the file, outermost first. */
export function framesOf(leaf: Leaf): Frame[] {
  const frames: Frame[] = [];
  for (let frame: Frame | undefined = leaf.frame; frame; frame = frame.parent) frames.unshift(frame);
  return frames;
}

/** The innermost clause or part that a leaf is in: the rule that makes the node of it, not one that only leads there. */
export function clauseOf(leaf: Leaf): Frame | undefined {
  const frames = framesOf(leaf);
  const list = frames.findLastIndex(isInList);
  if (list < 0) return undefined;
  const filled = frames.findIndex(({ property }, index) => index > list && property !== undefined);
  return frames[(filled < 0 ? frames.length : filled) - 1];
}

/** The part in whose block a clause stands, or the file. */
export function blockOf(clause: Frame): Frame | undefined {
  let frame: Frame | undefined = clause;
  while (frame && !isInList(frame)) frame = frame.parent;
  return frame?.parent;
}

/** The kind of the part that a clause stands in; nothing for parts. */
export function ownerOf(clause: Frame): string | undefined {
  const block = blockOf(clause);
  return block?.rule === 'SlaFile' || block?.rule === 'Replaces' ? undefined : block?.type;
}

/** The rules that begin at a place with a leaf, inside its clause, outermost first. */
export function beginning(leaf: Leaf, index: number): Frame[] {
  const clause = clauseOf(leaf);
  const frames = framesOf(leaf);
  return frames.slice(clause ? frames.indexOf(clause) + 1 : 0).filter(({ start }) => start === index);
}

/** What was read for a property of the node that a frame makes, from the first to the last. */
export function readFor(read: Read | undefined, frame: Frame, property: string): Read[] {
  const found: Read[] = [];
  for (let each = read; each && each.index >= frame.start; each = each.before) {
    const { leaf } = each;
    const isOwn = leaf.frame === frame && leaf.property === property;
    const isCalled = leaf.frame.parent === frame && leaf.frame.property === property;
    if (isOwn || isCalled) found.unshift(each);
  }
  return found;
}
