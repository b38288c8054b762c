import { lstat, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { LabProblem } from '../lab-problem.ts';

/**
 * The file that a path of the API means, never outside the served folder: not by `..`, not by a link, and not
 * by a name that merely begins like the folder's.
 *
 * @param root the served folder, as `realpath` gives it
 * @param path as clients write it: `folder/name.ipynb`, with or without slashes around it
 * @returns absolute path without links; the file itself need not exist
 * @throws LabProblem 404 for what lies outside or is hidden, 400 for what is no path
 */
export async function withinFolder(root: string, path: string): Promise<string> {
  const names = path.split('/').filter((name) => name !== '');
  for (const name of names) refuseName(name, path);
  const wanted = join(root, ...names);
  const real = await realPathOf(wanted, path);
  if (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)) throw outside(path);
  return real;
}

function refuseName(name: string, path: string): void {
  if (name === '..') throw outside(path);
  if (name.includes('\0')) throw new LabProblem(400, 'a path holds a zero byte; expected a name of a file');
  if (isHidden(name)) throw new LabProblem(404, `${path} is hidden; hidden files are not served`);
  if (process.platform === 'win32' && /[\\:]/.test(name))
    throw new LabProblem(400, `${path} holds a backslash or colon; expected names joined by /`);
}

/** Whether the browser leaves it out: what begins with a dot. */
export function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/** With all links followed, where the end of the path may not exist yet. */
async function realPathOf(wanted: string, path: string): Promise<string> {
  try {
    return await realpath(wanted);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') throw new LabProblem(404, `${path}: a part of it is a file, not a folder`);
    if (code !== 'ENOENT') throw outside(path);
  }
  // a link to nothing would be followed by whoever writes to it
  const link = await lstat(wanted).catch(() => undefined);
  if (link) throw outside(path);
  return join(await realPathOf(dirname(wanted), path), wanted.slice(dirname(wanted).length));
}

const outside = (path: string) => new LabProblem(404, `${path} lies outside the served folder`);
