import { decode, Parser } from 'saxen';
import { dataError } from '../tables/data-error.ts';
import type { ReadProgress } from '../tables/read-progress.ts';
import { inWords, LIMITS } from './limits.ts';

/**
 * What happens while XML is read. Names come without their prefix;
 * attributes and texts with entities decoded.
 */
interface XmlHandlers {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** The part of a file that is read, for errors. */
export interface XmlPlace {
  readonly file: string;
  readonly part: string;
}

const CHUNK = 1 << 20;

/**
 * Reads XML from bytes, a piece at a time, so that a large sheet needs no string of its own size.
 *
 * Entities other than XML's own five are not expanded, elements stand only so deep, and a text has an end.
 *
 * @param place file and part
 * @param bytes XML in UTF-8, or UTF-16 with its mark
 * @param handlers called in document order
 * @param onProgress told after every piece
 * @throws Error naming file and part when the XML is ill-formed or past a limit, or what a handler throws
 */
export function readXml(
  place: XmlPlace,
  bytes: Uint8Array,
  handlers: XmlHandlers,
  onProgress?: ReadProgress,
): void {
  let depth = 0;
  let events = 0;
  const parser = new Parser();
  parser.on('openTag', (name, attributes) => {
    events += 1;
    depth += 1;
    if (depth > LIMITS.xmlDepth) throw damaged(place, `elements stand more than ${LIMITS.xmlDepth} deep`);
    handlers.open?.(local(name), (wanted) => attributeOf(attributes(), wanted));
  });
  parser.on('closeTag', (name) => {
    events += 1;
    depth -= 1;
    handlers.close?.(local(name));
  });
  parser.on('text', (text) => handlers.text?.(plainText(text)));
  parser.on('cdata', (text) => handlers.text?.(text));
  parser.on('error', (error) => {
    throw damaged(place, error.message);
  });
  const decoder = new TextDecoder(encodingOf(bytes));
  let seen = 0;
  let since = 0;
  for (let at = 0; at < bytes.length; at += CHUNK) {
    if (at > 0) onProgress?.(at / bytes.length);
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
    since = events === seen ? since + CHUNK : 0;
    seen = events;
    if (since > LIMITS.xmlToken)
      throw damaged(place, `more than ${inWords(LIMITS.xmlToken)} bytes without a tag`);
  }
  parser.write(decoder.decode());
  parser.end();
  if (depth !== 0 || events === 0) throw damaged(place, 'it ends too early');
}

const damaged = ({ file, part }: XmlPlace, reason: string): Error =>
  dataError({ file }, `its part ${part} is damaged (${reason}); save or export it again`);

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** XML reads any line end as one, and decodes entities after that. */
function plainText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return lines.includes('&') ? decode(lines) : lines;
}

/** An attribute by its name; one with a prefix also under another prefix, which writers may choose. */
function attributeOf(all: Record<string, string> | false, wanted: string): string | undefined {
  if (all === false) return undefined;
  const at = wanted.indexOf(':');
  const other = at === -1 ? undefined : Object.keys(all).find((name) => name.endsWith(wanted.slice(at)));
  const value = all[wanted] ?? (other === undefined ? undefined : all[other]);
  return value?.includes('&') ? decode(value) : value;
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
