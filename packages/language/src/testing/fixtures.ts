import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../../../', import.meta.url);

const textsIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(new URL(folder, root))
      .filter((name) => name.endsWith('.sla'))
      .sort()
      .map((name) => [name, readFileSync(new URL(folder + name, root), 'utf8')]),
  );

/** The texts that together use the whole language, by file name. */
export const syntaxFixtures = textsIn('test/fixtures/syntax/');

/** The examples, folder by folder: files that belong together. */
export const exampleWorkspaces: readonly Readonly<Record<string, string>>[] = [
  Object.fromEntries(textsIn('examples/webshop/')),
  ...[...textsIn('examples/first-look/'), ...textsIn('examples/corpus/')].map(([name, text]) => ({ [name]: text })),
];
