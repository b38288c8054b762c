import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that goes away with its user. */
interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/**
 * Makes a folder for temporary files, removed when asked and, at the latest, when the process ends, also by
 * Ctrl-C under `rekenschap`, which turns signals into an ordinary end.
 */
export function temporaryFolder(prefix: string): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), prefix));
  const remove = () => {
    process.off('exit', remove);
    rmSync(path, { recursive: true, force: true });
  };
  process.on('exit', remove);
  return { path, remove };
}
