import { InvalidArgumentError, Option } from 'commander';

/** What every command that runs notebooks takes. */
export interface NotebookOptions {
  readonly kernel?: string;
  /** Seconds that a cell may take. */
  readonly timeout: number;
}

/** `--kernel`: another kernel than our own. */
export const kernelOption = (): Option =>
  new Option('--kernel <name|path>', 'name of a kernel, or path of its kernel.json (default: our own)');

/** `--timeout`: a number of seconds above 0. */
export const timeoutOption = (): Option =>
  new Option('--timeout <seconds>', 'seconds that a cell may take').default(120).argParser(parseTimeout);

function parseTimeout(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== '' && Number.isFinite(seconds) && seconds > 0) return seconds;
  throw new InvalidArgumentError('It takes a number of seconds above 0.');
}
