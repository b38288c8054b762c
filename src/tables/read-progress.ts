/** Told now and then how far a long file is read, as a share from 0 to 1. */
export type ReadProgress = (share: number) => void;

/** So many rows are read between two signs. */
export const ROWS_BETWEEN_SIGNS = 65_536;
