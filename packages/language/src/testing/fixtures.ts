import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../../test/fixtures/syntax/', import.meta.url);

/** The texts that together use the whole language, by file name. */
export const syntaxFixtures: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.sla'))
    .sort()
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);
