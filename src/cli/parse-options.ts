import { parseArgs } from 'node:util';
import { CliError } from './cli-error.ts';

/**
 * Parses a command's words; what it does not know is wrong use.
 *
 * @param args words after the command's name
 * @param options as `node:util` parseArgs takes them
 * @param usage the command's usage line, shown with the error
 * @throws CliError with exit code 2
 */
export function parseOptions<const T extends string>(
  args: string[],
  options: Readonly<Record<T, { type: 'string' }>>,
  usage: string,
): { values: Partial<Record<T, string>>; positionals: string[] } {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true }) as ReturnType<
      typeof parseOptions<T>
    >;
  } catch (error) {
    throw wrongUse((error as Error).message, usage);
  }
}

/** The error for wrong use: what is wrong, and how it should be. */
export function wrongUse(what: string, usage: string): CliError {
  return new CliError(`${what}\nusage: rekenschap ${usage}`, 2);
}

/**
 * The seconds that a cell may take.
 *
 * @param text as given with `--timeout`; 120 s when absent
 * @throws CliError with exit code 2 when it is not a number above 0
 */
export function parseTimeout(text: string | undefined, usage: string): number {
  if (text === undefined) return 120;
  const seconds = Number(text);
  if (text.trim() !== '' && Number.isFinite(seconds) && seconds > 0) return seconds;
  throw wrongUse(`--timeout "${text}" is not a number of seconds above 0`, usage);
}
