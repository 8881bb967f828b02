import { execFile } from 'node:child_process';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'packages/cli');

/** Without the scripts: the tests run on the build that is there. */
const npm = (cwd: string, ...args: readonly string[]) =>
  promisify(execFile)('npm', [...args, '--offline', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd,
    shell: process.platform === 'win32',
  });

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

let folder: string;
let packed: Packed;

/** The installed program, as `npx sla` starts it. */
const sla = (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, [join(folder, 'node_modules/@sla-lang/cli/bin/sla.js'), ...args], {
    cwd: folder,
  });

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'sla-package-')));
  const { stdout } = await npm(program, 'pack', '--json', '--pack-destination', folder);
  [packed] = JSON.parse(stdout) as [Packed];
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  await npm(folder, 'install', join(folder, packed.filename));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the package of the command line', () => {
  it('holds the program, its licences and its description, and nothing else', () => {
    const paths = packed.files.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'bin/sla.js', 'dist/THIRD-PARTY-NOTICES.txt', 'dist/main.js']),
    );
    const known =
      /^(LICENSE|README\.md|package\.json|bin\/sla\.js|dist\/(THIRD-PARTY-NOTICES\.txt|(chunks\/)?[^/]+\.js))$/;
    expect(paths.filter((path) => !known.test(path))).toEqual([]);
  });

  it('runs where it is installed, with nothing of the workspace and no other package', async () => {
    const lock = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8')) as { packages: object };
    expect(Object.keys(lock.packages)).toEqual(['', 'node_modules/@sla-lang/cli']);
    const { version } = JSON.parse(await readFile(join(program, 'package.json'), 'utf8')) as { version: string };
    expect((await sla('--version')).stdout).toBe(`${version}\n`);
    const init = await sla('init', '--yes', '.');
    const [, file = ''] = /^Wrote (.+\.sla)\.$/m.exec(init.stdout) ?? [];
    expect((await sla('check', file)).stdout).toContain('1 file, 1 agreement');
    expect((await sla('build', file)).stdout).toContain('1 agreement, 3 files written');
  });
});

describe.each(['core', 'documents', 'language', 'cli'])('the package %s', (name) => {
  it('has the licence of the workspace', async () => {
    const licence = (at: string): Promise<string> => readFile(join(at, 'LICENSE'), 'utf8');
    expect(await licence(join(root, 'packages', name))).toBe(await licence(root));
  });
});
