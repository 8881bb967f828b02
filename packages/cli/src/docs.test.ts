import { readFileSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exitMeanings } from './exit.ts';
import { programOn } from './program/program.ts';
import { json } from './report/json.ts';
import { folderOf } from './testing/folder.ts';
import { finding, fullFinding, reportOf } from './testing/report.ts';
import { FakeTerminal } from './testing/terminal.ts';
import { sla } from './testing/sla.ts';
import { tool } from './tool.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const page = readFileSync(join(root, 'docs/cli.md'), 'utf8');
const { commands } = programOn(new FakeTerminal(), () => undefined);

describe('docs/cli.md', () => {
  it('has the exit codes', () => {
    const rows = [...page.matchAll(/^\| (\d) +\| (.+?) +\|$/gm)].map(([, code, meaning]) => [Number(code), meaning]);
    expect(rows).toEqual(exitMeanings);
  });

  it.each(commands.map((command) => [command.name(), command] as const))('has the options of %s', (name, command) => {
    const section = new RegExp(`^## \`sla ${name} [^]*?(?=^## )`, 'm').exec(page)?.[0] ?? '';
    const shown = command.options.filter(({ hidden }) => !hidden).map(({ long }) => long ?? '');
    expect(shown.filter((option) => !section.includes(`\`${option}`))).toEqual([]);
    const known = command.options.map(({ long }) => long);
    const told = [...section.matchAll(/^\| `(--[a-z-]+)/gm)].map(([, option]) => option);
    expect(told.filter((option) => !known.includes(option))).toEqual([]);
  });

  it('shows JSON as it is', () => {
    const [, example = ''] = /```json\n([^]*?)```/.exec(page) ?? [];
    const report = reportOf(finding({ fixes: fullFinding().fixes }));
    expect(JSON.parse(example)).toEqual(JSON.parse(json(report, tool)));
  });
});

const pages = ['README.md', 'docs/cli.md', 'docs/editor.md', 'docs/fairness.md', 'examples/README.md'];
const textOf = (name: string): string => readFileSync(join(root, name), 'utf8');
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, block = '']) => block);

/** The words of a command line up to a comment, or to what goes to another program. */
const words = (line: string): string[] =>
  [...line.replace(/ +[#|>] .*/, '').matchAll(/([^\s"]*)"([^"]*)"|(\S+)/g)].map(
    ([, before = '', quoted = '', bare]) => bare ?? before + quoted,
  );

describe('the commands that are shown', () => {
  const typed = pages.flatMap((name) => {
    const lines = blocks(textOf(name), 'sh').flatMap((block) => block.split('\n'));
    const prose = [...textOf(name).matchAll(/`((?:npx )?sla [a-z]+ [^`]+)`/g)].map(([, line = '']) => line);
    return [...lines, ...prose].flatMap((line) => /(?:^|\| )(?:npx )?sla (.+)$/.exec(line)?.slice(1) ?? []);
  });

  it.each([...new Set(typed)].map((line) => [line]))('can be typed: sla %s', (line) => {
    const [name, ...args] = words(line);
    if (name === 'help') return void expect(commands.map((each) => each.name())).toContain(args[0]);
    const command = programOn(new FakeTerminal(), () => undefined).commands.find((each) => each.name() === name);
    const { operands, unknown } = command?.parseOptions(args) ?? { operands: [], unknown: [line] };
    expect(unknown).toEqual([]);
    const known = command?.registeredArguments ?? [];
    expect(operands.length).toBeGreaterThanOrEqual(known.filter(({ required }) => required).length);
    if (!known.some(({ variadic }) => variadic)) expect(operands.length).toBeLessThanOrEqual(known.length);
  });
});

describe('what is shown of the output', () => {
  const shown = pages.flatMap((name) =>
    blocks(textOf(name), 'console').map((block) => {
      const [, line = '', said = ''] = /^\$ npx sla (.+)\n([^]*)$/.exec(block) ?? [];
      return [`${name}: ${line}`, words(line), said] as const;
    }),
  );

  it.each(shown)('of %s is what it says', async (_, args, said) => {
    const folder = await folderOf();
    await cp(join(root, 'examples/webshop'), join(folder, 'examples/webshop'), { recursive: true });
    if (args[0] === 'diff') await promiseLess(folder);
    const { stdout } = await sla(folder, args);
    const parts = said.split(/^…\n/m).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    expect(stdout.replaceAll('\u00a0', ' ')).toMatch(new RegExp(`^${parts.join('(?:[^]*\\n)?')}$`));
  });

  it('is found', () => {
    expect(shown.map(([of]) => of.split(': ')[0])).toEqual(expect.arrayContaining(['README.md', 'docs/fairness.md']));
  });
});

it('what is shown of measured values can be given', async () => {
  const [, performance = '', observed = ''] = blocks(page, 'json');
  const [table = ''] = blocks(page, 'csv');
  const folder = await folderOf({ 'measured.csv': table, 'measured.json': performance, 'log.json': observed });
  await cp(join(root, 'examples/webshop'), join(folder, 'examples/webshop'), { recursive: true });
  const told = async (...args: string[]) =>
    (await sla(folder, ['owed', 'examples/webshop/acme-webshop.sla', ...args])).stdout;
  expect(await told('--input', 'measured.csv')).toMatch(/2026-02[^]*99\.5%[^]*2026-03[^]*99\.87%/);
  expect(await told('--input', 'measured.json')).toContain('99.87%');
  expect(await told('--period', '2026-03', '--observed', 'log.json')).toContain('45 min');
});

/** Does what the readme says of its example. */
async function promiseLess(folder: string): Promise<void> {
  await sla(folder, ['build', 'examples/webshop', '--quiet']);
  const file = join(folder, 'examples/webshop/acme-webshop.sla');
  await writeFile(file, (await readFile(file, 'utf8')).replace('Uptime >= 99.9%', 'Uptime >= 99.5%'));
}

it.each(pages)('no two versions of %s are mixed up', (name) => {
  expect(textOf(name)).not.toMatch(/^(<{7} |={7}$|>{7} )/m);
});
