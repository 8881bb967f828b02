/** Writes into the manifest of the extension what follows from the catalogue: how severe each check and family may be. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { codes, entryOf, families, familyOf, severities, type Family } from '../packages/core/src/catalogue/index.ts';

const folder = fileURLToPath(new URL('../packages/extension', import.meta.url));
const SETTING = 'sla.checks.severity';
/** What the words of a check or family begin with in `package.nls.json`. */
const PREFIX = 'check.';

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Record<string, { properties?: object }> }[];
  };
}

const familyTitles: Readonly<Record<Family, string>> = {
  text: 'Everything about the writing itself, but for what cannot be read',
  measurable: 'Everything about what cannot be measured',
  time: 'Everything about times',
  logic: 'Everything about terms that contradict or miss each other',
  credits: 'Everything about credits',
  fair: 'Everything about fairness',
  law: 'Everything that the law of the agreement says',
};

/** What cannot be read stays an error. */
const isSettable = (code: (typeof codes)[number]): boolean =>
  familyOf(code) !== 'text' || entryOf(code).severity.some((severity) => severity !== 'error');

const titles = new Map<string, string>([
  ...families.map((family) => [family, familyTitles[family]] as const),
  ...codes.filter(isSettable).map((code) => [code, entryOf(code).title] as const),
]);

async function change(name: string, edit: (json: never) => object): Promise<void> {
  const path = join(folder, name);
  const json = JSON.parse(await readFile(path, 'utf8')) as never;
  await writeFile(path, await format(JSON.stringify(edit(json)), { filepath: path, printWidth: 120 }));
}

await change('package.json', (manifest: Manifest) => {
  for (const { properties } of manifest.contributes.configuration) {
    const setting = properties[SETTING];
    if (!setting) continue;
    setting.properties = Object.fromEntries(
      [...titles.keys()].map((of) => [of, { enum: [...severities, 'off'], description: `%${PREFIX}${of}%` }]),
    );
  }
  return manifest;
});

await change('package.nls.json', (words: Readonly<Record<string, string>>) => ({
  ...Object.fromEntries(Object.entries(words).filter(([key]) => !key.startsWith(PREFIX))),
  ...Object.fromEntries([...titles].map(([of, title]) => [`${PREFIX}${of}`, title])),
}));
