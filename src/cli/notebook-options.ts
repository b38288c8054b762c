import { InvalidArgumentError, Option } from 'commander';
import { said } from '../contracts/told.ts';

/** What every command that runs notebooks takes. */
export interface NotebookOptions {
  readonly kernel?: string;
  /** Seconds that a cell may take. */
  readonly timeout: number;
}

/** `--kernel`: another kernel than our own. */
export const kernelOption = (): Option =>
  new Option(
    '--kernel <name|path>',
    said({
      en: 'name of a kernel, or path of its kernel.json (default: our own)',
      nl: 'naam van een kernel, of pad van zijn kernel.json (zonder: onze eigen)',
    }),
  );

/** `--timeout`: a number of seconds above 0. */
export const timeoutOption = (): Option =>
  new Option(
    '--timeout <seconds>',
    said({ en: 'seconds that a cell may take', nl: 'seconden die een cel mag duren' }),
  )
    .default(120)
    .argParser(parseTimeout);

function parseTimeout(text: string): number {
  const seconds = Number(text);
  if (text.trim() !== '' && Number.isFinite(seconds) && seconds > 0) return seconds;
  throw new InvalidArgumentError(
    said({ en: 'It takes a number of seconds above 0.', nl: 'Geef een aantal seconden boven 0.' }),
  );
}
