import { describe, expect, it } from 'vitest';
import { exits } from './exit.ts';
import { run } from './run.ts';
import { folderOf } from './testing/folder.ts';
import { sla } from './testing/sla.ts';
import { FakeTerminal } from './testing/terminal.ts';
import { tool } from './tool.ts';

describe('the command line', () => {
  it('shows help that names the commands, examples and exit codes', async () => {
    const { exit, stdout, stderr } = await sla('/', ['--help']);
    expect({ exit, stderr }).toEqual({ exit: exits.fine, stderr: '' });
    for (const word of ['check', 'build', 'fmt', 'explain', 'init', 'Examples:', 'Exit codes:', '--version']) {
      expect(stdout).toContain(word);
    }
    expect((await sla('/', [])).stdout).toBe(stdout);
  });

  it.each(['check', 'build', 'fmt', 'explain', 'init'])('shows help for %s', async (command) => {
    const { exit, stdout } = await sla('/', ['help', command]);
    expect(exit).toBe(exits.fine);
    expect(stdout).toMatch(new RegExp(`^Usage: sla ${command} `));
    expect(stdout).toContain('Examples:');
    expect((await sla('/', [command, '--help'])).stdout).toBe(stdout);
  });

  it('shows its version', async () => {
    expect(await sla('/', ['--version'])).toEqual({ exit: exits.fine, stdout: `${tool.version}\n`, stderr: '' });
  });

  it.each([
    [['chekc'], 'Did you mean check?'],
    [['check', '--strikt'], 'Did you mean --strict?'],
    [['check', '--format', 'xml'], 'human, json, sarif, github'],
    [['check', '--max-warnings', '-1'], 'whole number'],
    [['check', '--today', 'tomorrow'], 'a date like'],
    [['check', '--severity', 'fair=fatal'], 'error, warning, info, off'],
    [['build', '--format', 'pdf'], 'json, markdown, html'],
    [['build', '--locale', 'xx'], 'It must be one of en'],
    [['explain', 'fair/nothing-like-it'], 'There is no check'],
    [['explain', 'a', 'b'], 'too many arguments'],
    [['check', '\u001b[31mred.sla'], 'There is no file or folder \u241b[31mred.sla.'],
  ])('calls %j wrong use', async (args, message) => {
    const { exit, stdout, stderr } = await sla(await folderOf(), args);
    expect({ exit, stdout }).toEqual({ exit: exits.usage, stdout: '' });
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toContain(message);
  });
});

describe('a fault of sla itself', () => {
  const faulty = (): FakeTerminal => {
    const terminal = new FakeTerminal();
    return Object.assign(terminal, {
      out: () => {
        throw new TypeError('x is not a function');
      },
    });
  };

  it('is one line that says how to report it', async () => {
    const terminal = faulty();
    expect(await run(['explain'], terminal)).toBe(exits.internal);
    expect(terminal.stderr).toBe(
      'error: This is a fault of sla (TypeError: x is not a function). Please report it to the makers of SLA Lang; ' +
        'SLA_DEBUG=1 shows the details to send along.\n',
    );
  });

  it('shows where it happened when asked', async () => {
    const terminal = faulty();
    terminal.env['SLA_DEBUG'] = '1';
    await run(['explain'], terminal);
    expect(terminal.stderr).toMatch(/\n {4}at /);
  });
});
