import { CommanderError } from 'commander';
import { exits, Stop, type Exit } from './exit.ts';
import { programOn } from './program/program.ts';
import { sayError, type Terminal } from './terminal.ts';

/**
 * Runs one command line and says how it ended. Never throws, and never shows a stack trace unless SLA_DEBUG=1.
 *
 * @param args without the program itself
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<Exit> {
  let exit: Exit = exits.fine;
  const program = programOn(terminal, (code) => {
    exit = code;
  });
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    return failed(error, terminal);
  }
}

function failed(error: unknown, terminal: Terminal): Exit {
  if (error instanceof Stop) {
    sayError(error.message, terminal);
    return error.exit;
  }
  // Help and version end this way too; what was wrong has been said already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exits.fine : exits.usage;
  if (terminal.env['SLA_DEBUG'] === '1') terminal.err(`${error instanceof Error ? error.stack : String(error)}\n`);
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const details = terminal.env['SLA_DEBUG'] === '1' ? '' : '; SLA_DEBUG=1 shows the details to send along';
  sayError(`This is a fault of sla (${what}). Please report it to the makers of SLA Lang${details}.`, terminal);
  return exits.internal;
}
