import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly id: string;
        readonly description: string;
        readonly media: { readonly markdown: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
  };
}

const folder = new URL('../../', import.meta.url);
const read = (path: string): Promise<string> => readFile(new URL(path, folder), 'utf8');
const { contributes } = JSON.parse(await read('package.json')) as Manifest;
const words = JSON.parse(await read('package.nls.json')) as Readonly<Record<string, string>>;
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const commands = new Set(contributes.commands.map(({ command }) => command));
const example = await read('../../examples/first-look/hosting.sla');

describe.each(steps.map((step) => [step.id, step] as const))('step %s of the walkthrough', (_, step) => {
  const description = words[step.description.replaceAll('%', '')] ?? '';

  it('offers a command, and is done when that has run', () => {
    const offered = [...description.matchAll(/\(command:([\w.]+)\)/g)].map(([, command = '']) => command);
    expect(offered).not.toEqual([]);
    expect(offered.filter((command) => !commands.has(command))).toEqual([]);
    const awaited = step.completionEvents.flatMap((event) => /^onCommand:(.*)$/.exec(event)?.[1] ?? []);
    expect(awaited.filter((command) => !commands.has(command))).toEqual([]);
    if (awaited.length > 0) expect(awaited).toContain(offered.at(-1));
  });

  it('shows nothing as an agreement but what is in the example', async () => {
    const media = await read(step.media.markdown);
    for (const [, clause = ''] of media.matchAll(/```sla\n([^]*?)```/g)) expect(example).toContain(clause);
  });
});

it('the walkthrough has as many steps as a person finishes', () => {
  expect(steps).toHaveLength(6);
});
