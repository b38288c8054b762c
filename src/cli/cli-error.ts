/** An error whose message is all that the user of the command needs, with the exit code that goes with it. */
export class CliError extends Error {
  /** 1: the work failed; 2: the command was used wrongly. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.name = 'CliError';
    this.exitCode = exitCode;
  }
}
