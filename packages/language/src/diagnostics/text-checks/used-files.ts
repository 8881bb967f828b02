import type { LangiumDocument, URI } from 'langium';
import type { TextProblem } from '../../lower/context.ts';
import { usesOf } from '../../workspace/uses.ts';
import type { TextCheck } from './index.ts';

/** Files that are used and cannot be had, and files that use each other in a circle. */
export const usedFiles: TextCheck = (document, { services, pathOf, shownPathOf = pathOf, readProblem }) => {
  const { LangiumDocuments } = services.shared.workspace;
  return usesOf(document).flatMap(({ node, uri }): TextProblem[] => {
    const used = LangiumDocuments.getDocument(uri);
    if (used) {
      const circle = circleThrough(document, used, (other) => LangiumDocuments.getDocument(other));
      return circle
        ? [{ code: 'text/uses-circle', node, property: 'path', params: { path: circle.map(shownPathOf) } }]
        : [];
    }
    const problem = readProblem?.(uri);
    if (problem?.reason === 'outside') {
      return [{ code: 'text/uses-outside', node, property: 'path', params: { path: node.path } }];
    }
    if (problem && problem.reason !== 'missing') {
      const params = { path: node.path, reason: problem.message };
      return [{ code: 'text/uses-unreadable', node, property: 'path', params }];
    }
    return [{ code: 'text/uses-missing', node, property: 'path', params: { path: node.path } }];
  });
};

/** The shortest way from a used document back to the one that uses it, both included. */
function circleThrough(
  start: LangiumDocument,
  used: LangiumDocument,
  documentAt: (uri: URI) => LangiumDocument | undefined,
): LangiumDocument[] | undefined {
  const ways = new Map<LangiumDocument, LangiumDocument[]>([[used, [start, used]]]);
  for (const [document, way] of ways) {
    if (document === start) return way;
    for (const { uri } of usesOf(document)) {
      const next = documentAt(uri);
      if (next && !ways.has(next)) ways.set(next, [...way, next]);
    }
  }
  return undefined;
}
