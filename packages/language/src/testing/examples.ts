import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../../examples/', import.meta.url);

const groups = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

/** The agreements of the examples with the files around them, by the path of the one that is meant; it comes first. */
export const examples: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  groups.flatMap((group) => {
    const names = readdirSync(new URL(`${group}/`, folder)).filter((name) => name.endsWith('.sla'));
    const files = names.map((name) => [name, readFileSync(new URL(`${group}/${name}`, folder), 'utf8')] as const);
    return files.map((file) => [`${group}/${file[0]}`, Object.fromEntries([file, ...files])] as const);
  }),
);
