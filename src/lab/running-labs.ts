import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../platform/is-alive.ts';

/** A lab that some process of this user runs. */
export interface RunningLab {
  readonly pid: number;
  readonly root: string;
  readonly address: string;
}

/**
 * The lab that serves a folder already.
 *
 * @param memory the folder in which labs note that they run
 */
export async function findRunningLab(memory: string, root: string): Promise<RunningLab | undefined> {
  const folder = join(memory, 'running');
  if (!existsSync(folder)) return undefined;
  for (const name of readdirSync(folder)) {
    const noted = readNote(join(folder, name));
    if (noted && isAlive(noted.pid)) {
      if (noted.root === root && (await answers(noted))) return noted;
    } else rmSync(join(folder, name), { force: true });
  }
  return undefined;
}

/** Notes that this process runs a lab. @returns takes the note away */
export function noteRunningLab(memory: string, lab: RunningLab): () => void {
  const folder = join(memory, 'running');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${lab.pid}-${new URL(lab.address).port}.json`);
  // it holds the token
  writeFileSync(file, JSON.stringify(lab), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

function readNote(file: string): RunningLab | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RunningLab;
  } catch {
    return undefined;
  }
}

async function answers({ address }: RunningLab): Promise<boolean> {
  const url = new URL(address);
  url.pathname = '/api/status';
  const response = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
  return response?.ok ?? false;
}
