import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive } from '../../platform/is-alive.ts';
import { LabProblem } from '../lab-problem.ts';

/**
 * Writes a whole file or nothing: the bytes are on the disk before the name is theirs, so that neither
 * a killed server nor a lost current leaves half a notebook. Keeps the file's permissions; clears what
 * an earlier server left behind.
 *
 * @throws LabProblem with the reason; the file is as it was
 */
export async function saveBytes(path: string, bytes: Uint8Array): Promise<void> {
  const draft = draftOf(path, process.pid);
  const mode = (await stat(path).catch(() => undefined))?.mode;
  let file: FileHandle | undefined;
  try {
    file = await open(draft, 'w', mode);
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    file = undefined;
    await rename(draft, path);
  } catch (error) {
    await file?.close();
    await rm(draft, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw new LabProblem(
      code === 'ENOENT' ? 404 : code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 403 : 500,
      `${basename(path)} could not be saved (${code}); it is as it was`,
    );
  }
  await clearLeftovers(path);
}

const draftOf = (path: string, pid: number): string =>
  join(dirname(path), `.${basename(path)}.${pid}.lab-draft`);

/** Drafts of servers that are no more. */
async function clearLeftovers(path: string): Promise<void> {
  const start = `.${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    const pid = name.startsWith(start) && /^(\d+)\.lab-draft$/.exec(name.slice(start.length))?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(dirname(path), name), { force: true });
  }
}
