import type { TextProblem } from '../../lower/context.ts';
import { leavesIn } from '../../workspace/walk.ts';
import type { TextCheck } from './index.ts';

/** Texts that end with their line because the closing quote is missing. */
export const unclosedTexts: TextCheck = (document) => {
  const root = document.parseResult.value;
  if (!root.$cstNode) return [];
  // The text of a leaf is cut out anew each time somebody asks for it.
  return leavesIn(root.$cstNode, (leaf) => leaf.tokenType.name === 'STRING' && !isClosed(leaf.text)).map(
    ({ offset, end }): TextProblem => ({
      code: 'text/unclosed',
      params: {},
      node: root,
      stretch: { start: offset, end },
    }),
  );
};

/** The last quote closes the text unless it opens it or an odd number of backslashes stands before it. */
export function isClosed(text: string): boolean {
  const slashes = /(\\*)"$/.exec(text)?.[1];
  return text.length > 1 && slashes !== undefined && slashes.length % 2 === 0;
}
