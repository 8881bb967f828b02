import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { codes, families } from '@sla-lang/core';
import { formats, locales } from '@sla-lang/documents';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultEditorSettings } from '../../packages/language/src/lsp/configuration/settings.ts';

const root = join(import.meta.dirname, '../..');
const extension = join(root, 'packages/extension');
const LARGEST_BYTES = 1_500_000;

interface Command {
  readonly command: string;
  readonly title?: string;
  readonly category?: string;
  readonly when?: string;
  readonly key?: string;
  readonly mac?: string;
}
interface Setting {
  readonly type?: string;
  readonly default?: unknown;
  readonly markdownDescription?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly enum?: readonly string[];
  readonly items?: { readonly enum?: readonly string[] };
}
interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly Command[]>>;
    readonly keybindings: readonly Command[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
    readonly configurationDefaults: Readonly<Record<string, unknown>>;
  };
}

let folder: string;
let archive: JSZip;
let size: number;
let manifest: Manifest;
let words: Readonly<Record<string, string>>;
let sources: string;

async function inside(path: string): Promise<string> {
  const file = archive.file(`extension/${path.replace(/^\.\//, '')}`);
  if (!file) throw new Error(`there is no ${path} inside`);
  return file.async('text');
}
const paths = (): string[] =>
  Object.values(archive.files)
    .filter(({ dir }) => !dir)
    .map(({ name }) => name);
const settings = (): [string, Setting][] =>
  manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sla-vsix-'));
  const file = join(folder, 'sla.vsix');
  await promisify(execFile)('npm', ['run', '--silent', 'vsix', '--', '--out', file], {
    cwd: extension,
    shell: process.platform === 'win32',
  });
  size = (await stat(file)).size;
  archive = await JSZip.loadAsync(await readFile(file));
  manifest = JSON.parse(await inside('package.json')) as Manifest;
  words = JSON.parse(await inside('package.nls.json')) as Record<string, string>;
  const names = (await readdir(join(extension, 'src'), { recursive: true })).filter((name) => name.endsWith('.ts'));
  sources = (await Promise.all(names.map((name) => readFile(join(extension, 'src', name), 'utf8')))).join('\n');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the package of the extension', () => {
  it('holds what runs, what is read and shown, and nothing else', () => {
    const known = [
      /^(\[Content_Types\]\.xml|extension\.vsixmanifest)$/,
      /^extension\/(package|package\.nls)\.json$/,
      /^extension\/(readme|changelog|LICENSE)\.(md|txt)$/,
      /^extension\/dist\/(extension\.cjs|browser\/extension\.js|THIRD-PARTY-NOTICES\.txt)$/,
      /^extension\/dist\/server\/(main|holidays|pages)\.cjs$/,
      /^extension\/dist\/media\/[a-z-]+\.(js|css)$/,
      /^extension\/dist\/syntaxes\/[A-Za-z.-]+\.json$/,
      /^extension\/dist\/examples\/[a-z-]+\.sla$/,
      /^extension\/walkthrough\/[a-z]+\.md$/,
      /^extension\/(icons|images)\/[a-z-]+\.(png|svg)$/,
      /^extension\/media\/([a-z-]+\/)*[a-z-]+\.(css|md|png|svg)$/,
      /^extension\/(l10n|snippets)\/[a-z0-9.-]+\.json$/,
    ];
    expect(paths().filter((path) => !known.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(paths()).toEqual(
      expect.arrayContaining([
        'extension/LICENSE.txt',
        'extension/readme.md',
        'extension/changelog.md',
        'extension/dist/THIRD-PARTY-NOTICES.txt',
      ]),
    );
  });

  it('is small', () => {
    expect(size).toBeLessThan(LARGEST_BYTES);
  });

  it('holds no path of this computer, and nothing that tests and builds are made with', async () => {
    for (const path of paths().filter((each) => /\.(c?js|json|md)$/.test(each))) {
      const text = (await archive.file(path)?.async('text')) ?? '';
      expect(text.includes(root), path).toBe(false);
      expect(/\b(vitest|fast-check|playwright|esbuild\.build)\b/.test(path.endsWith('js') ? text : ''), path).toBe(
        false,
      );
    }
  });

  it('names only files that it holds', async () => {
    const named = [
      ...JSON.stringify(manifest).matchAll(/"\.?\/?((?:dist|icons|images|media|snippets|walkthrough)\/[^"*]+)"/g),
    ];
    const held = new Set(paths());
    expect(named.length).toBeGreaterThan(3);
    expect(named.map(([, path]) => path).filter((path) => !held.has(`extension/${path}`))).toEqual([]);
    const pictures = [...(await inside('readme.md')).matchAll(/!\[[^\]]*\]\((?!https?:)([^)]+)\)/g)];
    expect(pictures.map(([, path]) => path).filter((path) => !held.has(`extension/${path}`))).toEqual([]);
  });

  it('loads without anything beside it but VS Code', async () => {
    const require = createRequire(import.meta.url);
    const text = await inside(manifest.main);
    const needed = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name);
    const foreign = needed.filter((name) => name !== 'vscode' && require.resolve.paths(name) !== null);
    expect(foreign).toEqual([]);
    const inBrowser = [...(await inside(manifest.browser)).matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name]) => name);
    expect(new Set(inBrowser)).toEqual(new Set(['vscode']));
  });
});

describe('the commands', () => {
  it('have a title, a category, and somebody who runs them', () => {
    for (const { command, title, category } of manifest.contributes.commands) {
      expect(title, command).toMatch(/^%.+%$/);
      expect(category, command).toBe('SLA');
      expect(sources, command).toContain(`'${command}'`);
    }
  });

  it('are described in the readme, unless nobody is to call them', async () => {
    const hidden = new Set(
      manifest.contributes.menus['commandPalette']?.filter(({ when }) => when === 'false').map((item) => item.command),
    );
    const readme = await inside('readme.md');
    for (const { command, title = '' } of manifest.contributes.commands.filter((each) => !hidden.has(each.command))) {
      const name = words[title.slice(1, -1)] ?? '';
      expect(readme, command).toContain(name.replace(/ to the Side$/, ''));
    }
  });

  it('are declared wherever they are offered', () => {
    const declared = new Set(manifest.contributes.commands.map(({ command }) => command));
    const offered = [...Object.values(manifest.contributes.menus).flat(), ...manifest.contributes.keybindings];
    expect(offered.filter(({ command }) => !declared.has(command))).toEqual([]);
  });

  it('have for each key with Ctrl its twin on a Mac', () => {
    for (const { key = '', mac } of manifest.contributes.keybindings) {
      if (key.includes('ctrl')) expect(mac, key).toBe(key.replaceAll('ctrl', 'cmd'));
    }
  });
});

describe('the settings', () => {
  it('are described, and have a default', () => {
    for (const [name, setting] of settings()) {
      expect(name).toMatch(/^sla\./);
      expect(setting.markdownDescription, name).toMatch(/^%.+%$/);
      expect(setting, name).toHaveProperty('default');
    }
  });

  it('have the defaults that the server has', () => {
    const chosen = new Map(settings().map(([name, setting]) => [name, setting.default]));
    const { contract, inlayHints, codeLens, checks } = defaultEditorSettings;
    expect(chosen.get('sla.contract.folder')).toBe(contract.folder);
    expect(chosen.get('sla.contract.formats')).toEqual(contract.formats);
    expect(chosen.get('sla.codeLens.enabled')).toBe(codeLens.enabled);
    expect(chosen.get('sla.checks.profile')).toBe(checks.profile);
    for (const [hint, shown] of Object.entries(inlayHints)) expect(chosen.get(`sla.inlayHints.${hint}`)).toBe(shown);
    const thresholds = settings().find(([name]) => name === 'sla.checks.thresholds')?.[1].properties ?? {};
    expect(Object.entries(thresholds).map(([name, setting]) => [name, (setting as Setting).default])).toEqual(
      Object.entries(checks.thresholds),
    );
  });

  it('know all families and checks, formats and languages', () => {
    const named = new Map(settings());
    const judged = Object.keys(named.get('sla.checks.severity')?.properties ?? {});
    expect(judged.filter((of) => ![...families, ...codes].some((known) => known === of))).toEqual([]);
    expect(judged).toEqual(expect.arrayContaining([...families, 'measurable/no-window', 'fair/no-remedy']));
    expect(named.get('sla.contract.formats')?.items?.enum).toEqual(Object.keys(formats));
    expect(named.get('sla.contract.locale')?.enum).toEqual(Object.keys(locales));
  });
});

describe('the words', () => {
  it('of the manifest are all there, and all used', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/%([^%"\\]+)%/g)].map(([, key]) => key));
    expect([...used].sort()).toEqual(Object.keys(words).sort());
    expect(Object.entries(words).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('the start', () => {
  it('is for agreements and commands alone', () => {
    expect(manifest.activationEvents.filter((event) => event === '*' || event.startsWith('onStartup'))).toEqual([]);
  });
});
