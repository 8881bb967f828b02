/** Writes the pages of the checks, `docs/checks/FAMILY/SLUG.md`, into a module, for whoever explains a check. */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs/checks');
const target = join(root, 'packages/core/src/generated/pages.ts');

const names = (await readdir(folder, { recursive: true }).catch(() => []))
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /^[a-z]+\/[a-z0-9-]+\.md$/.test(name))
  .sort();

const entries = await Promise.all(
  names.map(async (name) => {
    const text = await readFile(join(folder, name), 'utf8');
    return `  [${JSON.stringify(name.slice(0, -'.md'.length))}, ${JSON.stringify(text.replaceAll('\r\n', '\n'))}],\n`;
  }),
);

await mkdir(join(target, '..'), { recursive: true });
await writeFile(
  target,
  [
    '// Written by `npm run generate` from docs/checks; not to be edited by hand.\n\n',
    '/** The page of each check, as Markdown, by its code. */\n',
    'export const pages: ReadonlyMap<string, string> = new Map<string, string>([\n',
    ...entries,
    ']);\n',
  ].join(''),
);
