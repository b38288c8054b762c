/** Told now and then how far a long file is read, as a share from 0 to 1. */
export type ReadProgress = (share: number) => void;

/** Progress of a part of the work, from one share of the whole to another. */
export function partOfProgress(
  onProgress: ReadProgress | undefined,
  from: number,
  to: number,
): ReadProgress | undefined {
  return onProgress && ((share) => onProgress(from + share * (to - from)));
}

/** So many rows are read between two signs. */
export const ROWS_BETWEEN_SIGNS = 65_536;
