import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { setLanguage, type Told } from '../contracts/language.ts';
import { said } from '../contracts/told.ts';
import { packageRoot } from '../platform/package-root.ts';
import { CliError } from './cli-error.ts';
import type { CommandContext, CommandDeclaration } from './command.ts';
import { helpInWords, helpLanguage, OWN_PARTS, wrongUse } from './help-words.ts';

/** Commands by name, each loaded when it is needed, so that none waits for the libraries of another. */
export type Commands = Readonly<Record<string, () => Promise<CommandDeclaration>>>;

/** What a program is called, and what it does. */
export interface Program {
  readonly name: string;
  readonly description: Told;
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
  setLanguage(helpLanguage(words));
  const program = new Command(name)
    .description(said(description))
    .version(version(), '-V, --version', said(OWN_PARTS.version))
    .helpCommand(said({ en: 'help [command]', nl: 'help [commando]' }), said(OWN_PARTS.explain));
  configure(program, context);
  const [first] = words;
  // only for a list or a suggestion are all commands needed
  const named = first !== undefined && Object.hasOwn(commands, first) ? [first] : Object.keys(commands);
  for (const name of named) {
    const { summary, declare } = await (commands[name] as () => Promise<CommandDeclaration>)();
    const command = program.command(name).summary(said(summary)).description(said(summary));
    configure(command, context);
    declare(command, context);
  }
  try {
    if (namesNoCommand(words)) program.outputHelp();
    else await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new CliError(wrongUse(error), 2);
  }
}

/** Nothing at all, or a language alone. */
const namesNoCommand = (words: readonly string[]): boolean =>
  /^(?:--lang(?:uage)?[= ](?:nl|en))?$/.test(words.join(' '));

/**
 * Nothing is printed by commander but help, and nothing ends the process: errors are thrown, with the usage.
 */
function configure(command: Command, { stdout }: CommandContext): void {
  command
    .exitOverride((error) => {
      if (error.exitCode === 0) throw error;
      const usage = said({ en: 'usage', nl: 'gebruik' });
      throw new CliError(`${wrongUse(error)}\n${usage}: ${command.createHelp().commandUsage(command)}`, 2);
    })
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: () => {}, outputError: () => {} })
    .helpOption('-h, --help', said(OWN_PARTS.help))
    .configureHelp(helpInWords())
    .allowExcessArguments(false);
}

function version(): string {
  return (
    JSON.parse(readFileSync(join(packageRoot(import.meta.url), 'package.json'), 'utf8')) as {
      version: string;
    }
  ).version;
}
