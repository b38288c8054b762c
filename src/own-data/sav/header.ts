import { said } from '../../contracts/told.ts';
import { dataError } from '../../tables/data-error.ts';
import type { SourceFile } from '../source-file.ts';

/** What a system file says of itself first. */
export interface SavHeader {
  readonly littleEndian: boolean;
  readonly compression: 'none' | 'bytecode' | 'zlib';
  /** Place of the weight variable in the dictionary, from 1; 0 for none */
  readonly weightIndex: number;
  /** -1 where the writer did not know */
  readonly cases: number;
  /** What the codes of bytecode compression stand above their numbers */
  readonly bias: number;
}

export const HEADER_LENGTH = 176;
const LAYOUT_AT = 64;
const COMPRESSIONS = ['none', 'bytecode', 'zlib'] as const;

/**
 * Reads the header of a system file.
 *
 * @throws Error naming the file when the header is cut off, or of no known layout or compression
 * @see GNU PSPP developer's guide, "File Header Record"
 */
export function readHeader({ name, bytes }: SourceFile): SavHeader {
  if (bytes.length < HEADER_LENGTH) {
    throw dataError(
      { file: name },
      said({
        en: 'is cut off in its header; copy or export it again',
        nl: 'is afgekapt in de kop; kopieer of exporteer het opnieuw',
      }),
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const littleEndian = view.getInt32(LAYOUT_AT, true) <= 3 && view.getInt32(LAYOUT_AT, true) >= 2;
  const layout = view.getInt32(LAYOUT_AT, littleEndian);
  if (layout !== 2 && layout !== 3) {
    throw dataError({ file: name }, `is damaged in its header (layout ${layout}); export it again`);
  }
  const code = view.getInt32(72, littleEndian);
  const compression = COMPRESSIONS[code];
  if (compression === undefined) {
    throw dataError(
      { file: name },
      `is compressed in an unknown way (${code}); save it in SPSS as .sav without compression`,
    );
  }
  return {
    littleEndian,
    compression,
    weightIndex: view.getInt32(76, littleEndian),
    cases: view.getInt32(80, littleEndian),
    bias: view.getFloat64(84, littleEndian),
  };
}
