import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { HistoryLine } from './history-line.ts';

/** Older sessions are forgotten beyond so many, or so many bytes in all. */
const MAX_SESSIONS = 500;
const MAX_BYTES = 16e6;

/**
 * Takes the next free session number by creating its file, so that kernels at the same time never share
 * one, and forgets the oldest sessions beyond the bounds.
 *
 * @param folder is created when needed, readable by its owner only
 * @throws Error when the folder cannot be written
 */
export function claimSession(folder: string): number {
  makeFolder(folder);
  const stored = storedSessions(folder);
  prune(folder, stored);
  for (let session = (stored.at(-1) ?? 0) + 1; ; session++) {
    try {
      writeFileSync(sessionFile(folder, session), '', { flag: 'wx', mode: 0o600 });
      return session;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Makes a folder and those above it. Node's own recursive way never ends below a folder such as /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** Numbers of the stored sessions, oldest first; none where the folder cannot be read. */
export function storedSessions(folder: string): number[] {
  try {
    const names = readdirSync(folder).filter((name) => /^\d{6,}\.jsonl$/.test(name));
    return names.map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b);
  } catch {
    return [];
  }
}

/** Adds a line to a claimed session. @returns bytes written */
export function appendLine(folder: string, { session, line, input, output }: HistoryLine): number {
  const text = `${JSON.stringify({ line, input, output })}\n`;
  appendFileSync(sessionFile(folder, session), text);
  return Buffer.byteLength(text);
}

/** Lines of a stored session; what a crash cut short or another hand spoiled is left out. */
export function readSession(folder: string, session: number): HistoryLine[] {
  let text: string;
  try {
    text = readFileSync(sessionFile(folder, session), 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').flatMap((json) => {
    try {
      const { line, input, output } = JSON.parse(json);
      if (!Number.isInteger(line) || typeof input !== 'string') return [];
      return [{ session, line, input, output: typeof output === 'string' ? output : null }];
    } catch {
      return [];
    }
  });
}

function sessionFile(folder: string, session: number): string {
  return join(folder, `${String(session).padStart(6, '0')}.jsonl`);
}

function prune(folder: string, stored: number[]): void {
  let total = 0;
  stored.toReversed().forEach((session, age) => {
    const path = sessionFile(folder, session);
    total += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (age >= MAX_SESSIONS || total > MAX_BYTES) rmSync(path, { force: true });
  });
}
