import type { CompositeCstNode, CstNode, LeafCstNode } from 'langium';
import type { TextProblem } from '../../lower/context.ts';
import { leavesIn } from '../../workspace/walk.ts';
import type { TextCheck } from './index.ts';

const known = new WeakMap<CstNode, readonly LeafCstNode[]>();

/** Texts that end with their line because the closing quote is missing. */
export const unclosedTexts: TextCheck = (document) => {
  const root = document.parseResult.value;
  const tree = root.$cstNode as CompositeCstNode | undefined;
  return (tree?.content ?? []).flatMap(unclosedIn).map(({ offset, end }): TextProblem => ({
    code: 'text/unclosed',
    params: {},
    node: root,
    stretch: { start: offset, end },
  }));
};

/** Kept as long as the part is the same. The text of a leaf is cut out anew each time somebody asks for it. */
function unclosedIn(part: CstNode): readonly LeafCstNode[] {
  let found = known.get(part);
  if (!found) {
    found = leavesIn(part, (leaf) => leaf.tokenType.name === 'STRING' && !isClosed(leaf.text));
    known.set(part, found);
  }
  return found;
}

/** The last quote closes the text unless it opens it or an odd number of backslashes stands before it. */
export function isClosed(text: string): boolean {
  const slashes = /(\\*)"$/.exec(text)?.[1];
  return text.length > 1 && slashes !== undefined && slashes.length % 2 === 0;
}
