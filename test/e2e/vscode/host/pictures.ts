import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { extension, results, root } from './paths.ts';
import { find, Missing, run } from './programs.ts';
import { withTemporary } from './workspace.ts';

/** What the readme of the extension shows, from what a person saw; it is packaged along, so each is small. */
const STILLS: Readonly<Record<string, string>> = {
  hover: 'findings.png',
  'preview-typed': 'preview.png',
};
/** The pictures that the readme of the repository shows one after another. */
const FRAMES = ['squiggles', 'hover', 'light-bulb', 'fixed', 'suggestions', 'fields', 'preview', 'preview-typed'];
const SECONDS_EACH = 2;

async function shrink(from: string, to: string): Promise<void> {
  await run('pngquant', ['--force', '--strip', '--speed', '1', '--output', to, '128', from]);
}

/** Makes the pictures of the documentation from the last run of the person. */
export async function makePictures(): Promise<void> {
  for (const tool of ['pngquant', 'apngasm']) {
    if (!(await find(tool))) throw new Missing(`The pictures need ${tool} (Debian: apt-get install pngquant apngasm).`);
  }
  const seen = await readdir(join(results, 'person'));
  const picture = (name: string): string => {
    const file = seen.find(
      (each) => each.endsWith(`${name}.png`) && /^\d+-/.test(each) && each.slice(3) === `${name}.png`,
    );
    if (file === undefined) throw new Error(`The person did not see ${name}.`);
    return join(results, 'person', file);
  };
  const stills = join(extension, 'images');
  await mkdir(stills, { recursive: true });
  for (const [name, file] of Object.entries(STILLS)) await shrink(picture(name), join(stills, file));
  await withTemporary(async (folder) => {
    const frames = FRAMES.map((_, index) => join(folder, `frame-${index + 10}.png`));
    for (const [index, name] of FRAMES.entries()) await shrink(picture(name), frames[index] ?? '');
    await run('apngasm', [join(root, 'docs/images/editor.png'), ...frames, String(SECONDS_EACH), '1', '-kp']);
  });
}
