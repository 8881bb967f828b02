import { type LangiumDocuments, type URI, UriUtils } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver';
import { plain, type Proposal } from './proposal.ts';

/** The files of the workspace that another one can use, by their paths from its folder. */
export function pathProposals(from: URI, documents: LangiumDocuments): Proposal[] {
  const folder = UriUtils.dirname(from);
  return documents.all
    .filter(({ uri }) => uri.scheme === from.scheme && uri.authority === from.authority && !UriUtils.equals(uri, from))
    .map(({ uri }) => UriUtils.relative(folder, uri))
    .toArray()
    .sort((a, b) => a.split('/').length - b.split('/').length || a.localeCompare(b))
    .map((path) => plain(path, CompletionItemKind.File, 0));
}
