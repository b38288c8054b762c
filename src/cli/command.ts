import type { Command } from 'commander';
import type { Told } from '../contracts/language.ts';

/** Where a command writes, what may end it, and how it ends. */
export interface CommandContext {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Aborted on Ctrl-C and the like. */
  readonly signal: AbortSignal;
  /**
   * From here on signals are the command's own business, or else the system's; what comes back takes them
   * again.
   */
  leaveSignals(): () => void;
  /** The code that the process ends with; 0 as long as no command says otherwise. */
  exitCode: number;
}

/** One command of `rekenschap`: what a list of commands says of it, and how it is declared to commander. */
export interface CommandDeclaration {
  /** One line: what it does. */
  readonly summary: Told;
  /**
   * Adds arguments, options and action. Wrong use is a CliError with
   * exit code 2, by `command.error` or thrown.
   */
  declare(command: Command, context: CommandContext): void;
}
