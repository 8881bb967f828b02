import { Command } from 'commander';
import type { Terminal } from '../terminal.ts';
import { tool } from '../tool.ts';
import { addBalance } from './balance.ts';
import { addBuild } from './build.ts';
import { addCheck } from './check.ts';
import { addDiff } from './diff.ts';
import { addExplain } from './explain.ts';
import { addFmt } from './fmt.ts';
import { addInit } from './init.ts';
import { addLsp } from './lsp.ts';
import { addOwed } from './owed.ts';
import { examples, exitCodes, type Finish } from './shared.ts';

/**
 * All commands with their options and their help. What a command does is loaded when it is called, so that a short command
 * starts quickly.
 */
export function programOn(terminal: Terminal, finish: Finish): Command {
  const program = new Command('sla')
    .description(`${tool.description}.`)
    .version(tool.version, '--version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .showSuggestionAfterError()
    .showHelpAfterError('Try `sla help`, or `sla help COMMAND`.')
    .exitOverride()
    .configureHelp({
      sortOptions: false,
      styleTitle: (title) => terminal.colors.bold(title),
    })
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      outputError: (text, write) => write(text.replace(/^error:/, terminal.errColors.red('error:'))),
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
      getOutHasColors: () => terminal.colors.isColorSupported,
      getErrHasColors: () => terminal.errColors.isColorSupported,
    });
  for (const add of [addInit, addCheck, addBuild, addFmt, addOwed, addBalance, addDiff, addExplain])
    add(program, terminal, finish);
  addLsp(program);
  return program.addHelpText('after', overview);
}

const overview = [
  examples(
    ['sla init', 'start an agreement, with a few questions'],
    ['sla check', 'check all agreements in this folder'],
    ['sla build examples/webshop', 'check, and write JSON, Markdown and HTML into out/'],
    ['sla owed acme.sla --value "Uptime=99.87%"', 'tell what a measured value comes to, clause by clause'],
    ['sla balance acme.sla', 'tell who carries what, side by side'],
    ['sla diff signed.json acme.sla', 'tell what has changed in meaning, and whom it favours'],
    ['sla fmt --check', 'for CI: fail when a file is not laid out'],
    ['sla explain fair/no-relief', 'tell why a check finds something, and what to write instead'],
  ),
  exitCodes,
  '',
  '`sla help COMMAND` tells what a command can do.',
].join('\n');
