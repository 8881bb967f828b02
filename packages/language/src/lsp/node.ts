import { startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createSlaEditorServices } from './services.ts';

/** Serves an editor on the streams that the arguments of the process name (`--stdio`, `--node-ipc`), until it hangs up. */
export function serve(): void {
  const connection = createConnection(ProposedFeatures.all);
  const { shared } = createSlaEditorServices({ connection, ...NodeFileSystem });
  startLanguageServer(shared);
}
