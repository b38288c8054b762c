/** Where a command writes, and what may end it. */
export interface CommandContext {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Aborted on Ctrl-C and the like. */
  readonly signal: AbortSignal;
}

/** One command of `rekenschap`. */
export interface Command {
  /** One line: name and arguments. */
  readonly usage: string;
  /** One line: what it does. */
  readonly summary: string;
  /** Signals are the command's own business. */
  readonly takesSignals?: true;
  /**
   * @param args words after the command's name
   * @returns exit code
   * @throws CliError for wrong use; any error when the work fails
   */
  run(args: string[], context: CommandContext): Promise<number>;
}
