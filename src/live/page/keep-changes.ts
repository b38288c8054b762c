import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { LiveNotebook } from '../../contracts/live-data.ts';

/** What begins an address with changes. */
const MARK = '#live=';
/** Longer ones are cut off by programs that pass addresses on. */
const LONGEST = 30_000;
/** A text that is larger than any set of changes is no such text. */
const LARGEST = 2_000_000;

/** Changed cells by id, with their text. */
export type Changes = Readonly<Record<string, string>>;

/** The changes as the part of an address after `#`, deflated; undefined where that is too long. */
export function changesAsHash(changes: Changes): string | undefined {
  const bytes = deflateSync(strToU8(JSON.stringify(changes)), { level: 9 });
  const text = btoa(String.fromCharCode(...bytes));
  const hash = MARK + text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return hash.length > LONGEST ? undefined : hash;
}

/**
 * The changes that an address holds.
 *
 * @returns undefined where it holds none
 * @throws Error when they cannot be read
 */
export function changesInHash(hash: string): Changes | undefined {
  if (!hash.startsWith(MARK)) return undefined;
  const text = atob(hash.slice(MARK.length).replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
  const found: unknown = JSON.parse(strFromU8(inflateSync(bytes, { out: new Uint8Array(LARGEST) })));
  if (
    typeof found !== 'object' ||
    found === null ||
    Object.values(found).some((one) => typeof one !== 'string')
  )
    throw new Error('these are no changes of cells');
  return found as Changes;
}

/** The notebook with the changes as an `.ipynb` that has not run: the kernel takes it as it is. */
export function asNotebookFile({ metadata, cells }: LiveNotebook, changes: Changes): string {
  const notebook = {
    cells: cells.map(({ id, kind, source, metadata: own }) => ({
      cell_type: kind,
      id,
      metadata: own,
      source: changes[id] ?? source,
      ...(kind === 'code' ? { execution_count: null, outputs: [] } : {}),
    })),
    metadata,
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}
