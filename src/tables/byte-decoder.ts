/**
 * What Windows-1252 has at 0x80 to 0x9f; five of the places hold nothing,
 * and stay the control characters they are.
 */
const FROM_80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const CONTROLS = /[\u0080-\u009f]/g;

/**
 * A decoder of bytes in a named encoding.
 *
 * Some releases of Node 20 read Windows-1252 as Latin-1, so that `€` and `’` become
 * control characters; those are put right here.
 *
 * @param label a name of the web's list of encodings, e.g. `windows-1252`, `iso-8859-15`, `utf-8`
 * @returns the decoder; bytes that are no letter become U+FFFD
 * @throws RangeError when the encoding has no known name
 * @see WHATWG, Encoding, index windows-1252
 */
export function byteDecoder(label: string): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder(label);
  if (decoder.encoding !== 'windows-1252') return (bytes) => decoder.decode(bytes);
  return (bytes) =>
    decoder.decode(bytes).replace(CONTROLS, (letter) => FROM_80[letter.charCodeAt(0) - 0x80] ?? letter);
}
