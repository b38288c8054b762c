import { copyFile, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { LabProblem } from '../lab-problem.ts';
import type { Checkpoint } from './content-model.ts';
import { saveBytes } from './save-bytes.ts';
import { withinFolder } from './within-folder.ts';

/** There is one a file, where Jupyter keeps it: beside the file, in a hidden folder. */
const ONLY = 'checkpoint';

/** Keeps the file's state as it is now. */
export async function createCheckpoint(root: string, path: string): Promise<Checkpoint> {
  const file = await existingFile(root, path);
  const place = placeOf(file);
  await mkdir(dirname(place), { recursive: true });
  await saveBytes(place, await readFile(file));
  return modelOf(place);
}

/** The states kept of a file: one or none. */
export async function listCheckpoints(root: string, path: string): Promise<Checkpoint[]> {
  const place = placeOf(await existingFile(root, path));
  return (await exists(place)) ? [await modelOf(place)] : [];
}

/** Makes the file what it was when the checkpoint was made. */
export async function restoreCheckpoint(root: string, path: string, id: string): Promise<void> {
  const file = await withinFolder(root, path);
  await saveBytes(file, await readFile(await kept(file, path, id)));
}

export async function deleteCheckpoint(root: string, path: string, id: string): Promise<void> {
  await rm(await kept(await withinFolder(root, path), path, id));
}

/** A file that moves takes its checkpoint along. */
export async function moveCheckpoint(from: string, to: string): Promise<void> {
  if (!(await exists(placeOf(from)))) return;
  await mkdir(dirname(placeOf(to)), { recursive: true });
  await rename(placeOf(from), placeOf(to)).catch(() => copyFile(placeOf(from), placeOf(to)));
}

/** A file that is deleted leaves none. */
export async function dropCheckpoint(file: string): Promise<void> {
  await rm(placeOf(file), { force: true });
}

function placeOf(file: string): string {
  const ending = extname(file);
  const name = basename(file, ending);
  return join(dirname(file), '.ipynb_checkpoints', `${name}-checkpoint${ending}`);
}

async function existingFile(root: string, path: string): Promise<string> {
  const file = await withinFolder(root, path);
  if (!(await stat(file).catch(() => undefined))?.isFile()) throw new LabProblem(404, `${path} is no file`);
  return file;
}

async function kept(file: string, path: string, id: string): Promise<string> {
  if (id === ONLY && (await exists(placeOf(file)))) return placeOf(file);
  throw new LabProblem(404, `${path} has no checkpoint "${id}"`);
}

async function modelOf(place: string): Promise<Checkpoint> {
  return { id: ONLY, last_modified: (await stat(place)).mtime.toISOString() };
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
