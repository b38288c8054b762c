/**
 * How much of a file is unpacked and kept at most. A file past a limit is refused before memory is taken for
 * it, with the limit in the error; a survey of a hundred thousand respondents stays well below all of them.
 */
export const LIMITS = {
  /** Bytes of one part of a zipped file, or of one compressed data block, once unpacked */
  unpackedBytes: 600_000_000,
  /** How many times its packed size a large part may be; a sheet of answers comes to 10 to 40 times */
  packedRatio: 250,
  /** Parts of a zipped file */
  zipEntries: 10_000,
  /** Cells of one sheet, empty ones between filled ones included */
  sheetCells: 20_000_000,
  /** Cells of one table */
  cells: 100_000_000,
  /** Bytes of XML without a tag in it; a cell of Excel holds 32,767 characters */
  xmlToken: 16_000_000,
  /** How deep elements of XML may stand in one another */
  xmlDepth: 200,
  /** Bytes of a text file, below the longest string that JavaScript holds */
  textBytes: 500_000_000,
} as const;

/** A limit as it stands in an error, e.g. `50 million`. */
export function inWords(limit: number): string {
  return limit >= 1e6 ? `${limit / 1e6} million` : String(limit);
}
