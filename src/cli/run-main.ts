import { said } from '../contracts/told.ts';
import { toldOf } from '../contracts/told-of.ts';
import { KERNEL_PACKAGE } from '../platform/kernel-command.ts';
import { RunnerError } from '../runner/runner-error.ts';
import { CliError } from './cli-error.ts';
import type { CommandContext } from './command.ts';
import { listenForInterruption } from './interruption.ts';
import { type Commands, type Program, runProgram } from './run-program.ts';

/** Runs the command that the words of the process name, and sets its exit code. */
export function runMain(program: Program, commands: Commands): void {
  main(process.argv.slice(2), program, commands).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`error: ${textOf(error)}\n`);
      process.exitCode = 1;
    },
  );
}

async function main(words: string[], program: Program, commands: Commands): Promise<number> {
  const interruption = listenForInterruption();
  const context: CommandContext = {
    stdout: process.stdout,
    stderr: process.stderr,
    signal: interruption.signal,
    leaveSignals: interruption.ignore,
    exitCode: 0,
  };
  try {
    await runProgram(words, program, commands, context);
    return context.exitCode;
  } catch (error) {
    const interrupted = interruption.exitCode();
    if (interrupted !== undefined) {
      process.stderr.write('interrupted: what was started is stopped, and nothing was written\n');
      return interrupted;
    }
    process.stderr.write(`error: ${textOf(error)}\n`);
    return error instanceof CliError ? error.exitCode : 1;
  }
}

/** A user needs the message; the stack is for an error that is ours. */
function textOf(error: unknown): string {
  if (error instanceof RunnerError && error.details !== '') return `${error.message}\n${error.details}`;
  if (!(error instanceof Error)) return String(error);
  if (/^Cannot find package 'zeromq'/.test(error.message))
    return `notebooks run on a kernel, which is a package of its own: npm install ${KERNEL_PACKAGE}`;
  const told = said(toldOf(error));
  // an error told in both languages speaks to the user, whatever its class
  const ours = !('told' in error) && (error instanceof TypeError || error instanceof ReferenceError);
  return ours ? (error.stack ?? told) : told;
}
