import { dataError } from '../../tables/data-error.ts';
import { byteCursor } from '../byte-cursor.ts';
import { inflateTo } from '../inflate-to.ts';
import { inWords, LIMITS } from '../limits.ts';
import type { SourceFile } from '../source-file.ts';

const TRAILER_ENTRY = 24;

/**
 * Unpacks the data of a .zsav file: blocks of zlib, which its trailer lists, that together are bytecode.
 *
 * @param at where the dictionary ends and the data's header starts
 * @returns the bytecode
 * @throws Error naming the file when there is more than the limit, or a block is damaged
 * @see GNU PSPP developer's guide, "ZLIB Compressed Data"
 */
export function unpackBlocks(file: SourceFile, at: number, littleEndian: boolean): Uint8Array {
  const cursor = byteCursor(file.bytes, littleEndian);
  cursor.seek(at + 8);
  const trailer = cursor.int64();
  cursor.seek(trailer + 20);
  const count = cursor.int32();
  if (count < 0 || count * TRAILER_ENTRY > cursor.left) throw new RangeError('past the end');
  const blocks = Array.from({ length: count }, () => {
    cursor.skip(8);
    return { at: cursor.int64(), size: cursor.int32(), packed: cursor.int32() };
  });
  const total = blocks.reduce((sum, { size }) => sum + size, 0);
  if (total > LIMITS.unpackedBytes) {
    throw dataError(
      { file: file.name },
      `holds ${inWords(total)} bytes of data once unpacked; at most ${inWords(LIMITS.unpackedBytes)} are read. ` +
        'Leave variables out, or export it as CSV or Parquet',
    );
  }
  const bytes = new Uint8Array(total);
  let filled = 0;
  for (const block of blocks) {
    cursor.seek(block.at);
    const unpacked = inflateTo(cursor.bytes(block.packed), block.size, 'zlib');
    if (!unpacked) throw dataError({ file: file.name }, 'is damaged in its data; copy or export it again');
    bytes.set(unpacked, filled);
    filled += unpacked.length;
  }
  return bytes;
}
