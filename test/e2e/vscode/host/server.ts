import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './programs.ts';

/** A VS Code server that runs. */
export interface Server {
  /** Host and port. */
  readonly authority: string;
  readonly stop: () => Promise<void>;
}

export interface ServerOptions {
  /** The file that starts it. */
  readonly main: string;
  /** Folder for its data: settings, extensions, logs. */
  readonly home: string;
  /** File for what it says. */
  readonly log: string;
  /**
   * How it is used. A suite is named in the address of the page, which a built VS Code heeds only with its driver for tests;
   * with that it shows no messages in the corner. A person who is asked whether to trust the folder is asked for real.
   */
  readonly use: 'suite' | 'person' | 'distrust';
}

const LISTENS = /Extension host agent listening on (\d+)/;

/**
 * Settings of the machine. Assistants are off: they start programs of their own and look for accounts. Files are saved when
 * somebody saves them, as on the desktop.
 */
const SETTINGS = {
  'files.autoSave': 'off',
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'editor.minimap.enabled': false,
};

export async function startServer({ main, home, log, use }: ServerOptions): Promise<Server> {
  const user = join(home, 'user');
  await mkdir(join(user, 'Machine'), { recursive: true });
  await writeFile(join(user, 'Machine/settings.json'), JSON.stringify(SETTINGS));
  const host = '127.0.0.1';
  const child = spawn(
    process.execPath,
    [
      main,
      ...['--host', host, '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
      ...['--server-data-dir', home, '--user-data-dir', user],
      ...['--telemetry-level', 'off'],
      ...(use === 'suite' ? ['--enable-smoke-test-driver'] : []),
      ...(use === 'distrust' ? [] : ['--disable-workspace-trust']),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const killed = (): boolean => child.kill();
  process.once('exit', killed);
  const file = createWriteStream(log);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const port = await new Promise<string>((resolve, reject) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        file.write(data);
        said = (said + String(data)).slice(-4000);
        const found = LISTENS.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
    }
    child.once('error', reject);
    void ended.then(() => reject(new Error(`The VS Code server ended before it listened:\n${said}`)));
  });
  return {
    authority: `${host}:${port}`,
    stop: async () => {
      process.off('exit', killed);
      child.kill();
      await ended;
      file.end();
    },
  };
}

/** Installs a packaged extension into the data folder of a server. */
export const installExtension = (vsix: string, { main, home }: Pick<ServerOptions, 'main' | 'home'>): Promise<void> =>
  run(process.execPath, [
    main,
    '--install-extension',
    vsix,
    '--server-data-dir',
    home,
    '--accept-server-license-terms',
  ]);
