import picocolors from 'picocolors';
import type { Colors } from 'picocolors/types';
import { visible } from './report/visible.ts';

/** What a command says goes through here; results to `out`, everything else to `err`. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Colours for what goes to `out`, and for what goes to `err`. */
  readonly colors: Colors;
  readonly errColors: Colors;
  /** Whether somebody sits there who can answer questions. */
  readonly interactive: boolean;
  /** Whether `err` is a screen on which progress can be shown. */
  readonly errIsScreen: boolean;
  /** Characters in a line. */
  readonly columns: number;
  readonly stdin: AsyncIterable<Uint8Array | string>;
}

/** Says what went wrong. Lines stay lines; whatever else the message quotes is made harmless. */
export function sayError(message: string, { err, errColors }: Terminal): void {
  err(`${errColors.red('error:')} ${message.split('\n').map(visible).join('\n')}\n`);
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

/** Whether to write colours: NO_COLOR forbids them, FORCE_COLOR demands them, else a screen that is not dumb has them. */
export function wantsColors(env: Terminal['env'], isScreen: boolean): boolean {
  if (isSet(env['NO_COLOR'])) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return isScreen && env['TERM'] !== 'dumb';
}

const isTerminal = (stream: { isTTY?: boolean }): boolean => stream.isTTY === true;

/** The terminal that this process was started in. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  return {
    cwd: process.cwd(),
    env,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    colors: picocolors.createColors(wantsColors(env, isTerminal(stdout))),
    errColors: picocolors.createColors(wantsColors(env, isTerminal(stderr))),
    interactive: isTerminal(stdin) && isTerminal(stderr) && !isSet(env['CI']),
    errIsScreen: isTerminal(stderr) && env['TERM'] !== 'dumb' && !isSet(env['CI']),
    columns: Math.min(Math.max(stdout.columns ?? 100, 40), 100),
    stdin,
  };
}
