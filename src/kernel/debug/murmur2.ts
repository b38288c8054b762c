const FACTOR = 0x5bd1e995;

/**
 * MurmurHash2, 32 bits, of a text in UTF-8: by it front ends that debug name the cells.
 *
 * @param seed an integer of 32 bits
 * @returns an integer of 32 bits without a sign
 * @see Appleby (2008), https://github.com/aappleby/smhasher/wiki/MurmurHash2
 */
export function murmur2(text: string, seed: number): number {
  const bytes = Buffer.from(text);
  const whole = bytes.length - (bytes.length % 4);
  let hash = seed ^ bytes.length;
  for (let at = 0; at < whole; at += 4) {
    const mixed = Math.imul(bytes.readInt32LE(at), FACTOR);
    hash = Math.imul(hash, FACTOR) ^ Math.imul(mixed ^ (mixed >>> 24), FACTOR);
  }
  for (let at = bytes.length - 1; at >= whole; at--) hash ^= (bytes[at] as number) << (8 * (at - whole));
  if (whole < bytes.length) hash = Math.imul(hash, FACTOR);
  hash = Math.imul(hash ^ (hash >>> 13), FACTOR);
  return (hash ^ (hash >>> 15)) >>> 0;
}
