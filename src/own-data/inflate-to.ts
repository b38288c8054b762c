import { Inflate, Unzlib } from 'fflate';

/** Packed bytes given to the unpacker at a time, so that it stops soon after the size is passed. */
const CHUNK = 1 << 16;
const ADLER = 65_521;
/** Sums of so many bytes still fit before the remainder is taken. */
const ADLER_RUN = 3800;

/**
 * Unpacks deflated bytes of a known size.
 *
 * @param packed a raw deflate stream, or one in a zlib wrapper
 * @param size bytes that it must come to
 * @returns the bytes; null when the stream is damaged, comes to another size, or fails zlib's checksum
 * @see RFC 1950 (zlib), RFC 1951 (deflate)
 */
export function inflateTo(packed: Uint8Array, size: number, wrapper: 'raw' | 'zlib'): Uint8Array | null {
  const bytes = new Uint8Array(size);
  let filled = 0;
  const take = (chunk: Uint8Array): void => {
    if (filled + chunk.length > size) throw new RangeError('more than announced');
    bytes.set(chunk, filled);
    filled += chunk.length;
  };
  const stream = wrapper === 'raw' ? new Inflate(take) : new Unzlib(take);
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  } catch {
    return null;
  }
  if (filled !== size) return null;
  if (wrapper === 'raw') return bytes;
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  return view.getUint32(packed.length - 4) === adler32(bytes) ? bytes : null;
}

function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(at + ADLER_RUN, bytes.length);
    for (; at < end; at += 1) {
      low += bytes[at] as number;
      high += low;
    }
    low %= ADLER;
    high %= ADLER;
  }
  return ((high << 16) | low) >>> 0;
}
