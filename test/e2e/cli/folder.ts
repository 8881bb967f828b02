import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files, for the running test; gone afterwards. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'sla-e2e-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** An agreement in which nothing is found. */
export const agreement = (id: string, title: string = id): string => `agreement ${id} "${title}" {
  between Northwind and Acme
  time zone Europe/Amsterdam
  currency EUR
}
provider Northwind "Northwind Hosting B.V."
customer Acme "Acme Retail N.V."
`;

/** The same with a name that nothing has: an error. */
export const broken = (id: string): string => `${agreement(id)}\nescalation of Nobody { at 50% to "the manager" }\n`;
