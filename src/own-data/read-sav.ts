import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dataError } from '../tables/data-error.ts';
import type { RawTable } from '../tables/raw-table.ts';
import { parseAnswer } from './parse-answer.ts';

type SavMissing =
  | number
  | readonly number[]
  | { readonly min: number; readonly max: number; readonly value?: number };
interface SavVariable {
  readonly name: string;
  readonly missing: SavMissing | null;
  readonly __is_child_string_var: boolean;
}
interface SavFile {
  readonly meta: {
    readonly header: { readonly n_cases: number };
    readonly sysvars: readonly SavVariable[];
    getValueLabels(
      name: string,
    ): readonly { readonly val: unknown; readonly label: string }[] | null | undefined;
  };
  open(): Promise<void>;
  readAllRows(includeNulls?: boolean): Promise<Record<string, string | number | null>[]>;
}

/** In files without compression sav-reader gives the system-missing value as the number that stands for it. */
const SYSTEM_MISSING = -1.797e308;

/**
 * Reads an SPSS or PSPP system file, uncompressed or with the usual compression (not `.zsav`).
 *
 * A code with a value label becomes the label, so that a reversed scale cannot pass unseen. A
 * user-missing code becomes empty, as the system-missing value does, unless its label says "don't know".
 *
 * @param path `.sav`
 * @returns header and rows; row 1 is the first case
 * @throws Error when the file cannot be read as a system file, or holds fewer cases than it announces
 */
export async function readSav(path: string): Promise<RawTable> {
  const { file, cases } = await open(path);
  const announced = file.meta.header.n_cases;
  // -1 stands for a file written as a stream, without a count
  if (announced >= 0 && announced !== cases.length) {
    throw dataError({ file: path }, `holds ${cases.length} of its ${announced} cases; export the file again`);
  }
  const variables = file.meta.sysvars
    .filter((variable) => !variable.__is_child_string_var)
    .map((variable) => ({
      ...variable,
      labels: new Map(file.meta.getValueLabels(variable.name)?.map(({ val, label }) => [val, label.trim()])),
    }));
  const rows = cases.map((record, index) => ({
    row: index + 1,
    cells: variables.map(({ name, labels, missing }) => {
      const value = record[name] ?? null;
      if (typeof value === 'number' && value <= SYSTEM_MISSING) return null;
      const label = labels.get(value);
      if (isUserMissing(value, missing))
        return parseAnswer(label ?? null) === "don't know" ? (label ?? null) : null;
      return label ?? value;
    }),
  }));
  return { file: path, header: variables.map(({ name }) => name), rows };
}

async function open(
  path: string,
): Promise<{ file: SavFile; cases: Record<string, string | number | null>[] }> {
  const { SavBufferReader } = createRequire(import.meta.url)('sav-reader') as {
    SavBufferReader: new (bytes: Buffer) => SavFile;
  };
  try {
    const file = new SavBufferReader(readFileSync(path));
    await file.open();
    return { file, cases: await file.readAllRows(true) };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `${path}: cannot be read as an SPSS system file; check the path, and save .zsav as .sav (${reason})`,
      { cause },
    );
  }
}

function isUserMissing(value: number | string | null, missing: SavMissing | null): boolean {
  if (typeof value !== 'number' || missing === null) return false;
  if (typeof missing === 'number') return value === missing;
  if ('min' in missing) return (value >= missing.min && value <= missing.max) || value === missing.value;
  return missing.includes(value);
}
