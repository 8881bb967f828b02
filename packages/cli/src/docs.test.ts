import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exitMeanings } from './exit.ts';
import { programOn } from './program/program.ts';
import { json } from './report/json.ts';
import { finding, fullFinding, reportOf } from './testing/report.ts';
import { FakeTerminal } from './testing/terminal.ts';
import { sla } from './testing/sla.ts';
import { tool } from './tool.ts';

const page = await readFile(fileURLToPath(new URL('../../../docs/cli.md', import.meta.url)), 'utf8');
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

describe('README.md', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));

  it('shows what sla owed says', async () => {
    const readme = await readFile(`${root}README.md`, 'utf8');
    const [, command = '', shown = ''] = /^\$ npx sla (owed .+)\n([^]*?)```/m.exec(readme) ?? [];
    const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    const { stdout } = await sla(root, args);
    const said = stdout.replaceAll('\u00a0', ' ').split('\n');
    const lines = shown
      .trimEnd()
      .split('\n')
      .filter((line) => line !== '…');
    expect(lines.length).toBeGreaterThan(5);
    expect(said.filter((line) => lines.includes(line))).toEqual(lines);
  });
});
