import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../../platform/write-atomically.ts';
import { LabProblem } from '../lab-problem.ts';

/** A text that is kept under a name. */
export interface StoredText {
  readonly text: string;
  /** ISO 8601 */
  readonly created: string;
  readonly modified: string;
}

/** Small texts by name, kept in a folder: settings, workspaces. */
export interface TextStore {
  names(): string[];
  get(name: string): StoredText | undefined;
  /** @throws LabProblem 413 for a text that is too long, 400 for a name that is none */
  set(name: string, text: string): void;
  remove(name: string): void;
}

const LONGEST_TEXT = 2 ** 20;
const LONGEST_NAME = 150;
const MOST = 1000;

/** @param folder made with the first text */
export function openTextStore(folder: string): TextStore {
  const fileOf = (name: string) => {
    const file = `${encodeURIComponent(name)}.txt`;
    if (name === '' || file.length > LONGEST_NAME)
      throw new LabProblem(400, `a name has 1 to ${LONGEST_NAME} characters`);
    return join(folder, file);
  };
  const names = () =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((file) => file.endsWith('.txt') && !file.startsWith('.'))
          .map((file) => decodeURIComponent(file.slice(0, -'.txt'.length)))
      : [];
  return {
    names,
    get(name) {
      const file = fileOf(name);
      if (!existsSync(file)) return undefined;
      const { birthtime, mtime } = statSync(file);
      const [created, modified] = [birthtime.toISOString(), mtime.toISOString()];
      return { text: readFileSync(file, 'utf8'), created, modified };
    },
    set(name, text) {
      const file = fileOf(name);
      if (text.length > LONGEST_TEXT) throw new LabProblem(413, `${name} is longer than ${LONGEST_TEXT}`);
      if (!existsSync(file) && names().length >= MOST) throw new LabProblem(413, `${MOST} are kept, no more`);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeAtomically(file, text);
    },
    remove: (name) => rmSync(fileOf(name), { force: true }),
  };
}
