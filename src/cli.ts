#!/usr/bin/env node
import { CliError } from './cli/cli-error.ts';
import type { Command, CommandContext } from './cli/command.ts';
import { listenForInterruption } from './cli/interruption.ts';
import { RunnerError } from './runner/runner-error.ts';

// loaded one at a time, so that no command waits for the libraries of another
const COMMANDS: Record<string, () => Promise<Command>> = {
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

async function main(args: string[]): Promise<number> {
  const interruption = listenForInterruption();
  const { signal } = interruption;
  const context = { stdout: process.stdout, stderr: process.stderr, signal };
  try {
    return await runCommand(args, context, interruption.ignore);
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

async function runCommand(
  [name, ...args]: string[],
  context: CommandContext,
  ignoreSignals: () => void,
): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    context.stdout.write(await help());
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) throw new CliError(`no command "${name}"\n${await help()}`.trimEnd(), 2);
  const command = await load();
  if (command.takesSignals) ignoreSignals();
  return command.run(args, context);
}

async function help(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const lines = commands.map(({ usage, summary }) => `  rekenschap ${usage}\n      ${summary}\n`);
  return `usage:\n${lines.join('')}`;
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
