/** What the exit code of `sla` says. docs/cli.md and `sla --help` show the same table. */
export const exits = {
  fine: 0,
  findings: 1,
  usage: 2,
  files: 3,
  internal: 4,
} as const;

export type Exit = (typeof exits)[keyof typeof exits];

export const exitMeanings: readonly (readonly [Exit, string])[] = [
  [exits.fine, 'nothing found that fails'],
  [exits.findings, 'findings that fail: errors; with --strict or --max-warnings also warnings'],
  [exits.usage, 'wrong use: an unknown option, no such file, a folder without agreements'],
  [exits.files, 'a file could not be read or written'],
  [exits.internal, 'a fault of sla itself'],
];

/** Ends a command with a message for the person who typed it. */
export class Stop extends Error {
  override readonly name = 'Stop';
  readonly exit: Exit;

  constructor(exit: Exit, message: string) {
    super(message);
    this.exit = exit;
  }
}

export const wrongUse = (message: string): Stop => new Stop(exits.usage, message);

/** The code that says most when several things went wrong: what is worse has the higher code. */
export const worstExit = (...codes: readonly Exit[]): Exit =>
  codes.reduce((worst, code) => (code > worst ? code : worst), exits.fine);
