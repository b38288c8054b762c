import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';

const DIGEST_LENGTH = 32;

/** A compiled program. */
interface CachedScript {
  readonly script: Script;
  /** Keeps what V8 has compiled by now for the next process; does nothing where code is kept already. */
  keep(): void;
}

/**
 * Compiles a large program, with what V8 compiled of it in an earlier process where that was kept. The cache
 * stands in the folder for temporary files; without one that can be
 * trusted and written, all is compiled anew.
 *
 * @param source text of the program
 * @param filename name of the program in stack traces
 */
export function cachedScript(source: string, filename: string): CachedScript {
  const folder = ownFolder();
  if (folder === null) return { script: new Script(source, { filename }), keep: () => undefined };
  const path = join(folder, `${keyOf(source)}.v8`);
  const cachedData = readWhole(path);
  const script = new Script(source, { filename, ...(cachedData && { cachedData }) });
  let isKept = cachedData !== undefined && script.cachedDataRejected === false;
  const keep = () => {
    if (!isKept) writeWhole(path, script.createCachedData());
    isKept = true;
  };
  return { script, keep };
}

/** V8 takes code of its own version only, and compares no more of the source than its length. */
function keyOf(source: string): string {
  const { arch, platform, versions } = process;
  return digest([versions.v8, arch, platform, source].join('\n')).toString('hex').slice(0, 24);
}

const digest = (content: string | Buffer): Buffer => createHash('sha256').update(content).digest();

/** The cache folder of this user, or `null`. Kept code is run, so nobody else may be able to write there. */
function ownFolder(): string | null {
  const user = process.getuid?.();
  const folder = join(tmpdir(), `rekenschap-code-${user ?? 'cache'}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = lstatSync(folder);
    return user === undefined || (uid === user && (mode & 0o022) === 0) ? folder : null;
  } catch {
    return null;
  }
}

/** V8 runs what it is given unread, so a damaged file would crash it: the digest in front tells. */
function readWhole(path: string): Buffer | undefined {
  try {
    const file = readFileSync(path);
    const data = file.subarray(DIGEST_LENGTH);
    return digest(data).equals(file.subarray(0, DIGEST_LENGTH)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Another process may read at any time: it finds the whole file or none. A full disk only costs time. */
function writeWhole(path: string, data: Buffer): void {
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, Buffer.concat([digest(data), data]), { mode: 0o600 });
    renameSync(draft, path);
  } catch {}
}
