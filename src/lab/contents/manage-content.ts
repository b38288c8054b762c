import { constants } from 'node:fs';
import { copyFile, cp, mkdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { LabProblem } from '../lab-problem.ts';
import { dropCheckpoint, moveCheckpoint } from './checkpoints.ts';
import { statOf } from './read-content.ts';
import { isHidden, withinFolder } from './within-folder.ts';

const EMPTY_NOTEBOOK = `${JSON.stringify({ cells: [], metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;

/**
 * Makes a new file or folder with a name that nothing has yet.
 *
 * @param folder path of the folder that it goes into
 * @param type `notebook`, `directory`, or a file
 * @param ending of a file, `.txt` when left out
 * @returns its path
 */
export async function createNew(
  root: string,
  folder: string,
  type: unknown,
  ending: unknown,
): Promise<string> {
  const place = await existingFolder(root, folder);
  if (type === 'directory')
    return firstFree(place, folder, 'Untitled Folder', '', ' ', (path) => mkdir(path));
  const write = (content: string) => (path: string) => writeFile(path, content, { flag: 'wx' });
  if (type === 'notebook') return firstFree(place, folder, 'Untitled', '.ipynb', '', write(EMPTY_NOTEBOOK));
  const suffix = typeof ending === 'string' && /^\.?\w+$/.test(ending) ? ending.replace(/^\.?/, '.') : '.txt';
  if (suffix === '.ipynb') return firstFree(place, folder, 'Untitled', suffix, '', write(EMPTY_NOTEBOOK));
  return firstFree(place, folder, 'untitled', suffix, '', write(''));
}

/** Copies a file or folder into a folder, as `name-Copy1`. @returns path of the copy */
export async function copyInto(root: string, folder: string, from: string): Promise<string> {
  const source = await withinFolder(root, from);
  const isFolder = (await statOf(source, from)).isDirectory();
  const place = await existingFolder(root, folder);
  if (isFolder && `${place}/`.startsWith(`${source}/`))
    throw new LabProblem(400, `${from} cannot be copied into itself`);
  const ending = isFolder ? '' : extname(source);
  const name = basename(source, ending).replace(/-Copy\d+$/, '');
  const copy = (path: string) =>
    isFolder
      ? cp(source, path, { recursive: true, errorOnExist: true, force: false })
      : copyFile(source, path, constants.COPYFILE_EXCL);
  return firstFree(place, folder, `${name}-Copy`, ending, '', copy, 1);
}

/** Renames or moves. @throws LabProblem 409 where the new name is taken */
export async function renameContent(root: string, path: string, to: string): Promise<void> {
  const from = await withinFolder(root, path);
  const target = await withinFolder(root, to);
  if (from === root || target === root)
    throw new LabProblem(400, 'the served folder itself cannot be renamed');
  const stats = await statOf(from, path);
  if (from === target) return;
  if (await stat(target).catch(() => undefined)) throw new LabProblem(409, `${to} exists already`);
  await existingFolder(root, to.split('/').filter(Boolean).slice(0, -1).join('/'));
  await rename(from, target).catch(refused(path, 'renamed'));
  if (stats.isFile()) await moveCheckpoint(from, target);
}

/** Deletes a file or an empty folder. */
export async function deleteContent(root: string, path: string): Promise<void> {
  const file = await withinFolder(root, path);
  if (file === root) throw new LabProblem(400, 'the served folder itself cannot be deleted');
  if ((await statOf(file, path)).isDirectory()) {
    await rm(join(file, '.ipynb_checkpoints'), { recursive: true, force: true });
    await rmdir(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY') return refused(path, 'deleted')(error);
      throw new LabProblem(400, `${path} is not empty; delete what is in it first`);
    });
    return;
  }
  await rm(file).catch(refused(path, 'deleted'));
  await dropCheckpoint(file);
}

const refused = (path: string, what: string) => (error: NodeJS.ErrnoException) => {
  throw new LabProblem(error.code === 'ENOENT' ? 404 : 403, `${path} could not be ${what} (${error.code})`);
};

async function existingFolder(root: string, path: string): Promise<string> {
  const folder = await withinFolder(root, path);
  if ((await stat(folder).catch(() => undefined))?.isDirectory()) return folder;
  throw new LabProblem(404, `${path} is no folder`);
}

async function firstFree(
  place: string,
  folder: string,
  name: string,
  ending: string,
  between: string,
  make: (path: string) => Promise<unknown>,
  first = 0,
): Promise<string> {
  for (let number = first; number < 10_000; number++) {
    const file = `${name}${number === 0 ? '' : `${between}${number}`}${ending}`;
    if (isHidden(file)) throw new LabProblem(400, `${file} would be hidden`);
    if (await stat(join(place, file)).catch(() => undefined)) continue;
    try {
      await make(join(place, file));
      return [folder, file].filter(Boolean).join('/');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST' && code !== 'ERR_FS_CP_EEXIST')
        refused(file, 'made')(error as NodeJS.ErrnoException);
    }
  }
  throw new LabProblem(409, `${dirname(join(folder, name))} has 10,000 files named ${name}`);
}
