import { URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { decode, NotText } from '../../files/decode.ts';
import { ReadProblem } from '../../files/read-problem.ts';
import type { Client } from '../client.ts';
import { findFilesRequest, readFileRequest, type FileContent } from '../protocol.ts';
import { isAgreementFile, noFiles, type WorkspaceFiles } from './workspace-files.ts';

/** Files that the editor finds and reads: on a web page, or in a repository that is nowhere on this disk. */
export class ClientFiles implements WorkspaceFiles {
  readonly #connection: Connection;
  readonly #client: () => Client;

  constructor(connection: Connection, client: () => Client) {
    this.#connection = connection;
    this.#client = client;
  }

  async find(folder: URI): Promise<readonly URI[]> {
    if (!this.#client().options.files) return noFiles.find(folder);
    const params = { folder: folder.toString() };
    const found = await this.#connection.sendRequest<readonly string[]>(findFilesRequest.method, params);
    return found.map((uri) => URI.parse(uri));
  }

  async read(file: URI, folder: URI): Promise<string> {
    if (!UriUtils.contains(folder, file)) throw new ReadProblem('outside', 'it lies outside the workspace');
    if (!this.#client().options.files) return noFiles.read(file, folder);
    const params = { uri: file.toString() };
    const content = await this.#connection.sendRequest<FileContent>(readFileRequest.method, params);
    if ('problem' in content) throw new ReadProblem(content.problem, content.reason);
    try {
      return decode(Uint8Array.from(atob(content.base64), (character) => character.charCodeAt(0)));
    } catch (error) {
      throw new ReadProblem('unreadable', error instanceof NotText ? error.message : 'the editor sent no file');
    }
  }

  /** Editors tell of files as such; whatever else they tell of is a folder. */
  isFolder(uri: URI): Promise<boolean> {
    return Promise.resolve(!isAgreementFile(uri.path));
  }
}
