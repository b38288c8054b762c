import { byteDecoder } from '../tables/byte-decoder.ts';

/**
 * Decodes texts of a file that does not tell its encoding: as UTF-8 where a text is valid so, and as
 * Windows-1252 where not, since a western text with accents is hardly ever valid UTF-8.
 *
 * @returns the decoder of one text
 */
export function guessedText(): (bytes: Uint8Array) => string {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const western = byteDecoder('windows-1252');
  return (bytes) => {
    try {
      return utf8.decode(bytes);
    } catch {
      return western(bytes);
    }
  };
}
