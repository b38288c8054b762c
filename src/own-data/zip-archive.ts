import { said } from '../contracts/told.ts';
import { dataError } from '../tables/data-error.ts';
import { crc32 } from './crc32.ts';
import { inflateTo } from './inflate-to.ts';
import { inWords, LIMITS } from './limits.ts';
import type { SourceFile } from './source-file.ts';

/** The parts of a zip file; a part is unpacked when it is read, never before. */
export interface ZipArchive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Unpacks one part, up to the limit, and checks it; undefined where the archive lacks it. */
  read(name: string): Uint8Array | undefined;
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const END_LENGTH = 22;
const FULL_32 = 0xffffffff;
/** Parts up to so many bytes may be packed as tightly as they like. */
const RATIO_FREE = 10_000_000;

/**
 * Reads a zip file's directory.
 *
 * @param file name and bytes
 * @returns its parts; reading one checks its size against the limit before unpacking, and its checksum after
 * @throws Error naming the file: no directory (cut off), too many parts; on reading a part: too large,
 *   locked, packed in an unknown way, or damaged
 * @see PKWARE, APPNOTE 6.3.10
 */
export function openZip(file: SourceFile): ZipArchive {
  const view = new DataView(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  let entries: ReadonlyMap<string, Entry>;
  try {
    entries = new Map(directory(file, view).map((entry) => [entry.name, entry]));
  } catch (cause) {
    if (cause instanceof RangeError) throw damaged(file);
    throw cause;
  }
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    read: (name) => {
      const entry = entries.get(name);
      return entry && unpack(file, view, entry);
    },
  };
}

function directory(file: SourceFile, view: DataView): Entry[] {
  const end = endOfDirectory(file, view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === FULL_32) {
    const locator = end - 20;
    if (locator >= 0 && view.getUint32(locator, true) === END_64_LOCATOR) {
      const end64 = Number(view.getBigUint64(locator + 8, true));
      if (view.getUint32(end64, true) !== END_64) throw damaged(file);
      count = Number(view.getBigUint64(end64 + 32, true));
      at = Number(view.getBigUint64(end64 + 48, true));
    }
  }
  if (count > LIMITS.zipEntries) {
    throw dataError({ file: file.name }, `has ${count} parts; at most ${LIMITS.zipEntries} are read`);
  }
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw damaged(file);
    entries.push(entryAt(file, view, at));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(file: SourceFile, view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw dataError(
    { file: file.name },
    said({
      en: 'is cut off: a zip file without its end; copy or export it again',
      nl: 'is afgekapt: een zipbestand zonder einde; kopieer of exporteer het opnieuw',
    }),
  );
}

function entryAt(file: SourceFile, view: DataView, at: number): Entry {
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  // sizes of 4 GB and more, and offsets past it, stand in an extra field, in this order
  const extraEnd = at + 46 + nameLength + extraLength;
  for (
    let extra = at + 46 + nameLength;
    extra + 4 <= extraEnd;
    extra += 4 + view.getUint16(extra + 2, true)
  ) {
    if (view.getUint16(extra, true) !== 1) continue;
    let field = extra + 4;
    for (const [index, size] of sizes.entries()) {
      if (size !== FULL_32) continue;
      sizes[index] = Number(view.getBigUint64(field, true));
      field += 8;
    }
  }
  const [unpacked = 0, packed = 0, offset = 0] = sizes;
  return {
    name: new TextDecoder().decode(file.bytes.subarray(at + 46, at + 46 + nameLength)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed,
    unpacked,
    at: offset,
  };
}

function unpack(file: SourceFile, view: DataView, entry: Entry): Uint8Array {
  const place = { file: file.name };
  if (entry.unpacked > LIMITS.unpackedBytes) {
    throw dataError(
      place,
      `its part ${entry.name} is ${inWords(entry.unpacked)} bytes once unpacked; at most ` +
        `${inWords(LIMITS.unpackedBytes)} are read. Export it as CSV, or leave sheets and columns out`,
    );
  }
  if (entry.unpacked > RATIO_FREE && entry.unpacked > LIMITS.packedRatio * entry.packed) {
    throw dataError(
      place,
      `its part ${entry.name} unpacks to more than ${LIMITS.packedRatio} times its size, as no sheet of answers does; ` +
        'save it again in the program that made it',
    );
  }
  if (entry.flags & 1)
    throw dataError(
      place,
      said({
        en: 'is locked with a password; save it without one',
        nl: 'is beveiligd met een wachtwoord; sla het op zonder wachtwoord',
      }),
    );
  if (entry.at + 30 > view.byteLength || view.getUint32(entry.at, true) !== LOCAL) throw damaged(file);
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (from + entry.packed > view.byteLength) throw damaged(file);
  const packed = file.bytes.subarray(from, from + entry.packed);
  if (entry.method !== 0 && entry.method !== 8) {
    throw dataError(
      place,
      said({
        en: `is packed in an unusual way (method ${entry.method}); save it again in Excel`,
        nl: `is op een ongewone manier ingepakt (methode ${entry.method}); sla het opnieuw op in Excel`,
      }),
    );
  }
  const bytes = entry.method === 0 ? packed : inflateTo(packed, entry.unpacked, 'raw');
  if (bytes?.length !== entry.unpacked || crc32(bytes) !== entry.crc) throw damaged(file, entry.name);
  return bytes;
}

const damaged = (file: SourceFile, part?: string): Error =>
  dataError(
    { file: file.name },
    `is damaged: ${part ? `its part ${part}` : 'its zip directory or contents'} cannot be unpacked; copy or export it again`,
  );
