import { GrammarUtils, type LangiumDocument, type LangiumDocuments, URI, UriUtils } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import { resolveUse, usesOf } from '../../workspace/uses.ts';
import { rangeOf } from '../navigation/places.ts';

/** A file or a folder that gets another address. */
export interface Move {
  readonly oldUri: string;
  readonly newUri: string;
}

/** Where a file is after the moves; a folder takes along what is in it. */
export function movedBy(moves: readonly Move[]): (uri: URI) => URI {
  // The innermost first: a file may move out of a folder that moves as well.
  const known = moves
    .map(({ oldUri, newUri }) => ({ from: URI.parse(oldUri), to: URI.parse(newUri) }))
    .sort((a, b) => b.from.path.length - a.from.path.length);
  return (uri) => {
    for (const { from, to } of known) {
      if (UriUtils.equals(from, uri)) return to;
      if (UriUtils.contains(from, uri)) return UriUtils.joinPath(to, UriUtils.relative(from, uri));
    }
    return uri;
  };
}

/** The changes, by the address of the file before it moves, after which every `uses` leads where it did before. */
export function followMoves(moves: readonly Move[], documents: LangiumDocuments): ReadonlyMap<string, TextEdit[]> {
  const moved = movedBy(moves);
  const changes = new Map<string, TextEdit[]>();
  for (const document of documents.all) {
    const edits = editsIn(document, moved);
    if (edits.length > 0) changes.set(document.textDocument.uri, edits);
  }
  return changes;
}

function editsIn(document: LangiumDocument, moved: (uri: URI) => URI): TextEdit[] {
  const from = moved(document.uri);
  return usesOf(document).flatMap(({ node, uri }) => {
    const text = GrammarUtils.findNodeForProperty(node.$cstNode, 'path');
    const target = moved(uri);
    if (!text || UriUtils.equals(resolveUse(from, node.path), target)) return [];
    const path = pathTo(from, target, node.path);
    if (path === undefined) return [];
    return [{ range: rangeOf(document, { start: text.offset, end: text.end }), newText: quoted(path) }];
  });
}

/** The path from one file to another as it is written; none from one drive to another. */
function pathTo(from: URI, target: URI, written: string): string | undefined {
  if (from.scheme !== target.scheme || from.authority !== target.authority || driveOf(from) !== driveOf(target)) {
    return undefined;
  }
  const path = UriUtils.relative(plain(UriUtils.dirname(from)), plain(target));
  return written.startsWith('./') && !path.startsWith('../') ? `./${path}` : path;
}

/** With the letter of a drive as addresses are compared. */
const plain = (uri: URI): URI => uri.with({ path: uri.path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase()) });
const driveOf = ({ path }: URI): string | undefined => /^\/([A-Za-z]):/.exec(path)?.[1]?.toLowerCase();
const quoted = (path: string): string => `"${path.replace(/["\\]/g, '\\$&')}"`;
