/** So many bytes become text in one call: more would be too many arguments. */
const AT_ONCE = 0x8000;

/** The part of Node's `Buffer` that showing values uses: text, or bytes, to base64 and back. */
export const Buffer = {
  from(
    source: string | ArrayBuffer | Uint8Array,
    how?: string | number,
    length?: number,
  ): { toString(encoding?: string): string } {
    const bytes = bytesOf(source, how, length);
    return {
      toString: (encoding) => (encoding === 'base64' ? base64(bytes) : new TextDecoder().decode(bytes)),
    };
  },
};

function bytesOf(
  source: string | ArrayBuffer | Uint8Array,
  how?: string | number,
  length?: number,
): Uint8Array {
  if (typeof source === 'string')
    return how === 'base64'
      ? Uint8Array.from(atob(source), (char) => char.charCodeAt(0))
      : new TextEncoder().encode(source);
  if (source instanceof Uint8Array) return source;
  return new Uint8Array(source, typeof how === 'number' ? how : 0, length);
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(text);
}
