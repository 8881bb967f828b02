import { type LangiumDocument, type LangiumDocuments, type URI, UriUtils } from 'langium';
import type * as ast from '../generated/ast.ts';

/** A file that another one uses, and where that is said. */
export interface Use {
  readonly node: ast.Uses;
  readonly uri: URI;
}

const usesByFile = new WeakMap<ast.SlaFile, readonly Use[]>();

/** The files that a document uses, in the order of the text. Paths are relative to its own folder. */
export function usesOf(document: LangiumDocument): readonly Use[] {
  const file = document.parseResult.value as ast.SlaFile;
  let uses = usesByFile.get(file);
  if (!uses) {
    uses = file.parts.flatMap((node) =>
      node.$type === 'Uses' && node.path ? [{ node, uri: resolveUse(document.uri, node.path) }] : [],
    );
    usesByFile.set(file, uses);
  }
  return uses;
}

export const resolveUse = (from: URI, path: string): URI => UriUtils.resolvePath(UriUtils.dirname(from), path);

/** The document and all that it uses, nearest first; files in a circle come once. */
export function reachable(document: LangiumDocument, documents: LangiumDocuments): LangiumDocument[] {
  const found = new Map([[document.uri.toString(), document]]);
  for (const each of found.values()) {
    for (const { uri } of usesOf(each)) {
      const used = documents.getDocument(uri);
      if (used && !found.has(uri.toString())) found.set(uri.toString(), used);
    }
  }
  return [...found.values()];
}
