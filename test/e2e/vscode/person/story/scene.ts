import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a story plays. */
export class Scene {
  /** Host and port of the server. */
  readonly authority: string;
  readonly workspace: string;
  /** Folder with the data of the server, and the extension. */
  readonly home: string;

  constructor({ authority, workspace, home }: Pick<Scene, 'authority' | 'workspace' | 'home'>) {
    this.authority = authority;
    this.workspace = workspace;
    this.home = home;
  }

  path(name: string): string {
    return join(this.workspace, name);
  }

  /** What is in a file, whatever the editor shows. */
  read(name: string): Promise<string> {
    return readFile(this.path(name), 'utf8');
  }
}
