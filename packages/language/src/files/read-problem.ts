/** Why a file could not be had. Apart from the project, so that whoever reads files need not load the language. */
export class ReadProblem extends Error {
  readonly reason: 'missing' | 'outside' | 'unreadable' | 'too large';

  constructor(reason: ReadProblem['reason'], message: string) {
    super(message);
    this.name = 'ReadProblem';
    this.reason = reason;
  }
}
