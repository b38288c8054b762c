import type { JsonBundle } from '../protocol/messages.ts';

const MIME_TYPE = /^[\w.+-]+\/[\w.+-]+(;.*)?$/;

function cleanValue(value: unknown): JsonBundle[string] {
  if (typeof value === 'string') return value;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  const json = JSON.stringify(value);
  if (json === undefined) throw new TypeError(`a ${typeof value} is neither text nor JSON`);
  return JSON.parse(json);
}

/**
 * A bundle from user code made fit to send: text stays, bytes become base64, all else becomes JSON.
 *
 * @throws TypeError naming the entry when the value is no object of MIME types, or an entry cannot be JSON
 */
export function cleanBundle(value: unknown): JsonBundle {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError("a mime bundle must be an object such as { 'text/html': '<b>bold</b>' }");
  }
  const bundle: JsonBundle = {};
  for (const [mime, content] of Object.entries(value)) {
    if (!MIME_TYPE.test(mime)) throw new TypeError(`'${mime}' is not a MIME type such as 'text/html'`);
    try {
      bundle[mime] = cleanValue(content);
    } catch (error) {
      throw new TypeError(`'${mime}' cannot be sent: ${error instanceof Error ? error.message : error}`);
    }
  }
  return bundle;
}
