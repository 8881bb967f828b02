/**
 * Builds the packages named as arguments, or the command line and the extension when none is named.
 *
 *     node .build/build.ts [--no-old-chunks] [core|documents|language|cli|extension ...]
 *
 * A library becomes one file per entry of its `exports`, with its dependencies left outside. The command line becomes
 * one program with everything inside, in chunks: what a command rarely needs is loaded when it is needed. The programs of
 * the extension have everything inside too. For a package to publish, `--no-old-chunks` leaves nothing of earlier builds.
 */
import { mkdir, readFile, readdir, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build, type BuildOptions, type BuildResult, type Metafile } from 'esbuild';
import { copyForExtension, extensionPrograms } from './extension.ts';
import { thirdPartyNotices } from './notices.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const { values: flags, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { 'no-old-chunks': { type: 'boolean', default: false } },
});

/** A program that runs may still load chunks of the build before this one: they are kept for this long. */
const KEEP_OLD_CHUNKS_MS = flags['no-old-chunks'] ? 0 : 60 * 60 * 1000;

interface Manifest {
  readonly exports?: Readonly<Record<string, { readonly source?: string; readonly default?: string }>>;
}

const common = {
  bundle: true,
  format: 'esm',
  conditions: ['source'],
  write: false,
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: root,
} as const satisfies BuildOptions;

function commandLine(folder: string): BuildOptions {
  return {
    ...common,
    entryPoints: { main: join(folder, 'src/main.ts') },
    outdir: join(folder, 'dist'),
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    platform: 'node',
    target: 'node22.13',
    minify: true,
    // Bundled CommonJS packages call require() for Node's own modules; an ES module has none unless it is made.
    banner: {
      js: "import { createRequire as $createRequire } from 'node:module';const require=$createRequire(import.meta.url);",
    },
  };
}

async function library(folder: string): Promise<BuildOptions> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
  const entryPoints: Record<string, string> = {};
  for (const target of Object.values(manifest.exports ?? {})) {
    if (target.source === undefined || target.default === undefined) continue;
    const out = relative('dist', target.default).replace(/\.js$/, '');
    entryPoints[out] = join(folder, target.source);
  }
  return {
    ...common,
    entryPoints,
    outdir: join(folder, 'dist'),
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    packages: 'external',
    platform: 'neutral',
    target: 'es2024',
  };
}

/** Replaces a file in one step, so that whoever reads it meanwhile sees the old or the new one, never half of it. */
async function writeAtomically(path: string, contents: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}`);
  await writeFile(temporary, contents);
  await rename(temporary, path);
}

async function removeOldChunks(outdir: string, current: ReadonlySet<string>): Promise<void> {
  const chunks = join(outdir, 'chunks');
  for (const name of await readdir(chunks).catch(() => [])) {
    const path = join(chunks, name);
    if (current.has(path)) continue;
    const age =
      Date.now() -
      (await stat(path).then(
        (s) => s.mtimeMs,
        () => Date.now(),
      ));
    if (age >= KEEP_OLD_CHUNKS_MS) await unlink(path).catch(() => undefined);
  }
}

async function write(outdir: string, result: BuildResult<{ write: false }>): Promise<void> {
  // Chunks first, entries last: an entry never names a chunk that is not there yet.
  const files = result.outputFiles.toSorted((a, b) => b.path.split('/').length - a.path.split('/').length);
  for (const file of files) await writeAtomically(file.path, file.contents);
  await removeOldChunks(outdir, new Set(files.map((file) => file.path)));
}

async function optionsOf(name: string, folder: string): Promise<BuildOptions[]> {
  if (name === 'cli') return [commandLine(folder)];
  return name === 'extension' ? extensionPrograms(folder, common) : [await library(folder)];
}

async function buildPackage(name: string): Promise<void> {
  const folder = join(root, 'packages', name);
  const outdir = join(folder, 'dist');
  const inputs: Metafile['inputs'] = {};
  for (const options of await optionsOf(name, folder)) {
    const result = await build({ ...options, write: false, metafile: true });
    Object.assign(inputs, result.metafile.inputs);
    await write(outdir, result);
  }
  if (name === 'extension') await copyForExtension(root, outdir);
  if (name === 'cli' || name === 'extension') {
    await writeAtomically(join(outdir, 'THIRD-PARTY-NOTICES.txt'), await thirdPartyNotices(root, inputs));
  }
}

for (const name of names.length > 0 ? names : ['cli', 'extension']) await buildPackage(name);
