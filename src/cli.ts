#!/usr/bin/env node
import { CliError } from './cli/cli-error.ts';
import type { CommandContext } from './cli/command.ts';
import { listenForInterruption } from './cli/interruption.ts';
import { type Commands, runProgram } from './cli/run-program.ts';
import { useSurroundings } from './contracts/surroundings.ts';
import { nodeSurroundings } from './platform/node-surroundings.ts';
import { RunnerError } from './runner/runner-error.ts';

const COMMANDS: Commands = {
  recover: async () => (await import('./cli/recover-command.ts')).recoverCommand,
  run: async () => (await import('./cli/run-command.ts')).runCommand,
  reproduce: async () => (await import('./cli/reproduce-command.ts')).reproduceCommand,
  audit: async () => (await import('./cli/audit-command.ts')).auditCommand,
  notebooks: async () => (await import('./cli/notebooks-command.ts')).notebooksCommand,
  kernel: async () => (await import('./cli/kernel-command.ts')).kernelCommand,
  'kernel:install': async () => (await import('./cli/kernel-install-command.ts')).kernelInstallCommand,
  'kernel:remove': async () => (await import('./cli/kernel-remove-command.ts')).kernelRemoveCommand,
  doctor: async () => (await import('./cli/doctor-command.ts')).doctorCommand,
};

async function main(words: string[]): Promise<number> {
  useSurroundings(nodeSurroundings());
  const interruption = listenForInterruption();
  const context: CommandContext = {
    stdout: process.stdout,
    stderr: process.stderr,
    signal: interruption.signal,
    leaveSignals: interruption.ignore,
    exitCode: 0,
  };
  try {
    await runProgram(words, COMMANDS, context);
    return context.exitCode;
  } catch (error) {
    const interrupted = interruption.exitCode();
    if (interrupted !== undefined) {
      process.stderr.write('interrupted: the kernels are stopped and nothing was written\n');
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
  const ours = error instanceof TypeError || error instanceof ReferenceError;
  return ours ? (error.stack ?? error.message) : error.message;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`error: ${textOf(error)}\n`);
    process.exitCode = 1;
  },
);
