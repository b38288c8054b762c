import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { packageRoot } from '../platform/package-root.ts';
import { CliError } from './cli-error.ts';
import type { CommandContext, CommandDeclaration } from './command.ts';

/** Commands by name, each loaded when it is needed, so that none waits for the libraries of another. */
export type Commands = Readonly<Record<string, () => Promise<CommandDeclaration>>>;

/** What a program is called, and what it does. */
export interface Program {
  readonly name: string;
  readonly description: string;
}

/**
 * Parses the words after a program's name and runs the command that they name.
 *
 * @param words as `process.argv.slice(2)` gives them
 * @throws CliError with exit code 2 for wrong use; whatever the command throws
 */
export async function runProgram(
  words: readonly string[],
  { name, description }: Program,
  commands: Commands,
  context: CommandContext,
): Promise<void> {
  const program = new Command(name)
    .description(description)
    .version(version(), '-V, --version', 'print the version')
    .helpCommand('help [command]', 'explain a command');
  configure(program, context);
  const [first] = words;
  // only for a list or a suggestion are all commands needed
  const named = first !== undefined && Object.hasOwn(commands, first) ? [first] : Object.keys(commands);
  for (const name of named) {
    const { summary, declare } = await (commands[name] as () => Promise<CommandDeclaration>)();
    const command = program.command(name).summary(summary).description(summary);
    configure(command, context);
    declare(command, context);
  }
  try {
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new CliError(error.message.replace(/^error: /, ''), 2);
  }
}

/**
 * Nothing is printed by commander but help, and nothing ends the process: errors are thrown, with the usage.
 */
function configure(command: Command, { stdout }: CommandContext): void {
  command
    .exitOverride((error) => {
      if (error.exitCode === 0) throw error;
      const what = error.message.replace(/^error: /, '');
      throw new CliError(`${what}\nusage: ${command.createHelp().commandUsage(command)}`, 2);
    })
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: () => {}, outputError: () => {} })
    .allowExcessArguments(false);
}

function version(): string {
  return (
    JSON.parse(readFileSync(join(packageRoot(import.meta.url), 'package.json'), 'utf8')) as {
      version: string;
    }
  ).version;
}
