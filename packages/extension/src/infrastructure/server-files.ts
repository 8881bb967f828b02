import { type FileContent, findFilesRequest, readFileRequest } from '@sla-lang/language/protocol';
import { FileSystemError, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Lets the server have files that it cannot reach itself, because it runs in a browser or they are on no disk. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(findFilesRequest.method, async ({ folder }: { readonly folder: string }) => {
    const found = await workspace.findFiles(new RelativePattern(Uri.parse(folder), '**/*.sla'));
    return found.map(String).sort();
  });
  client.onRequest(readFileRequest.method, ({ uri }: { readonly uri: string }) => readFile(Uri.parse(uri)));
}

async function readFile(uri: Uri): Promise<FileContent> {
  if (workspace.getWorkspaceFolder(uri) === undefined) {
    return { problem: 'missing', reason: 'it lies outside the workspace' };
  }
  try {
    return { base64: base64Of(await workspace.fs.readFile(uri)) };
  } catch (error) {
    const isMissing = error instanceof FileSystemError && error.code === 'FileNotFound';
    return isMissing
      ? { problem: 'missing', reason: 'there is no such file' }
      : { problem: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** In slices: a function takes so many arguments and no more. */
function base64Of(bytes: Uint8Array): string {
  const SLICE = 8192;
  let text = '';
  for (let start = 0; start < bytes.length; start += SLICE) {
    text += String.fromCharCode(...bytes.subarray(start, start + SLICE));
  }
  return btoa(text);
}
