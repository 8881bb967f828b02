import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Rule } from 'eslint';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = join(root, 'packages');

/** For each package, the packages of this repository that it may import. */
const DIRECTIONS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  documents: ['core'],
  language: ['core'],
  cli: ['core', 'documents', 'language'],
  extension: ['core', 'documents', 'language'],
};

/** npm packages that one package alone may import: no other has to be rewritten when their interface changes. */
const OWNERS: readonly (readonly [pattern: RegExp, owner: string])[] = [
  [/^langium(-|$)/, 'language'],
  [/^vscode-languageserver(-|$)/, 'language'],
  [/^vscode-languageclient$/, 'extension'],
  [/^vscode$/, 'extension'],
];

/** Packages that run on Node only, and bundle all they import. */
const PROGRAMS: ReadonlySet<string> = new Set(['cli', 'extension']);

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** What a package.json declares; a development dependency on `@types/x` lets types be imported from `x`. */
function declared(folder: string, withDevelopment: boolean): string[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const development = Object.keys(manifest.devDependencies ?? {});
  const types = development.filter((name) => name.startsWith('@types/')).map((name) => name.slice('@types/'.length));
  return [...Object.keys(manifest.dependencies ?? {}), ...types, ...(withDevelopment ? development : [])];
}

interface Importer {
  /** Name of the package's folder. */
  readonly name: string;
  readonly folder: string;
  readonly file: string;
  readonly isTest: boolean;
}

function importerOf(file: string): Importer | undefined {
  const [name, ...rest] = relative(packages, file).split(sep);
  if (name === undefined || name === '..' || rest.length === 0) return undefined;
  return { name, folder: join(packages, name), file, isTest: /\.test\.ts$|[/\\]src[/\\]testing[/\\]/.test(file) };
}

/** Whether a file may use Node's modules: programs, tests, and what the language has for Node in `node/` or `node.ts`. */
function mayUseNode({ name, folder, file, isTest }: Importer): boolean {
  if (PROGRAMS.has(name) || isTest) return true;
  return name === 'language' && /(^|[/\\])node([/\\]|\.ts$)/.test(relative(folder, file));
}

function checkRelative(importer: Importer | undefined, file: string, specifier: string): string | undefined {
  if (!/\.(ts|js|json|css)$/.test(specifier))
    return `Write '${specifier}' with its extension: Node runs the sources as they are.`;
  if (importer === undefined) return undefined;
  const target = resolve(dirname(file), specifier);
  if (target.startsWith(importer.folder + sep)) return undefined;
  return `'${specifier}' leaves packages/${importer.name}: import another package by its name, and only what it exports.`;
}

function checkWorkspace(importer: Importer, specifier: string): string | undefined {
  const [, target = '', entry = ''] = specifier.split('/');
  if (/^(src|dist)$/.test(entry)) return `'${specifier}' reaches into another package: import only what it exports.`;
  if (DIRECTIONS[importer.name]?.includes(target)) return undefined;
  if (importer.isTest && target === importer.name) return undefined;
  return `packages/${importer.name} must not import '${specifier}': imports run core <- documents, language <- cli, extension.`;
}

function checkNpm(importer: Importer, specifier: string): string | undefined {
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const owner = OWNERS.find(([pattern]) => pattern.test(name))?.[1];
  if (owner !== undefined && owner !== importer.name) return `Only packages/${owner} may import '${specifier}'.`;
  if (name === 'vscode') return undefined;
  const known = declared(importer.folder, PROGRAMS.has(importer.name));
  if (importer.isTest) known.push(...declared(root, true));
  return known.includes(name) ? undefined : `'${specifier}' is not declared in packages/${importer.name}/package.json.`;
}

/**
 * What is wrong with an import, as a sentence, or undefined when it is right.
 *
 * @param file absolute path of the importing file
 * @param specifier what stands between the quotes of the import
 */
function check(file: string, specifier: string): string | undefined {
  const importer = importerOf(file);
  if (specifier.startsWith('.')) return checkRelative(importer, file, specifier);
  if (importer === undefined) return undefined;
  if (specifier.startsWith('@sla-lang/')) return checkWorkspace(importer, specifier);
  if (!specifier.startsWith('node:') && specifier !== 'langium/node') return checkNpm(importer, specifier);
  return mayUseNode(importer)
    ? undefined
    : `packages/${importer.name} also runs in a browser, which has no '${specifier}'.`;
}

/** Imports run one way between the packages, and each package imports only what it declares. */
export const importDirections: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { wrong: '{{reason}}' } },
  create(context) {
    function visit(node: Rule.Node): void {
      const { source } = node as { source?: { type: string; value?: unknown } | null };
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const reason = check(context.filename, source.value);
      if (reason !== undefined) context.report({ node, messageId: 'wrong', data: { reason } });
    }
    return {
      ImportDeclaration: visit,
      ImportExpression: visit,
      ExportNamedDeclaration: visit,
      ExportAllDeclaration: visit,
      TSImportType: visit,
    };
  },
};
