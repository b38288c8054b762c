import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, normalize, relative } from 'node:path';
import type { LiveCell, LiveData, LiveNotebook } from '../contracts/live-data.ts';
import { faceWidths } from '../draw/face-widths.ts';
import { nodeSurroundings } from '../platform/node-surroundings.ts';
import { packageRoot } from '../platform/package-root.ts';
import { LIVE_TASKS } from './live-tasks/live-tasks.ts';
import type { SiteNotebook } from './site-input.ts';

/** A file larger than this stays with the kernel, bytes. */
const LARGEST = 300_000;

/** Paths that a cell writes as a text of its own. */
const WRITTEN_PATH = /'(\.{0,2}\/?[\w./-]+\.\w+)'/g;

/**
 * What cells find in the page: the package's data, the files that the
 * notebooks name, versions and widths of letters.
 *
 * @param notebooks whose cells are to run
 */
export function liveData(notebooks: readonly SiteNotebook[]): LiveData {
  const root = packageRoot(import.meta.url);
  const paths = new Set(filesIn(join(root, 'data')).map((path) => relative(root, path)));
  const cells = notebooks.flatMap(({ notebook }) =>
    notebook.cells.filter((cell) => cell.cell_type === 'code'),
  );
  for (const { source } of [...cells, ...LIVE_TASKS.flatMap((task) => task.cells)])
    for (const [, written = ''] of source.matchAll(WRITTEN_PATH)) {
      const path = normalize(join('notebooks', written));
      if (!path.startsWith('..') && isSmallFile(join(root, path))) paths.add(path);
    }
  const files = [...paths].sort().map((path) => [path, textOf(readFileSync(join(root, path)))] as const);
  return {
    files: Object.fromEntries(files),
    versions: nodeSurroundings().versions(),
    widths: faceWidths(),
  };
}

/** A notebook as the page keeps it to run, change and hand out again: without outputs. */
export function liveNotebook({ name, notebook }: SiteNotebook): LiveNotebook {
  return {
    name,
    metadata: notebook.metadata,
    cells: notebook.cells.map(
      ({ id, cell_type, source, metadata }): LiveCell => ({ id, kind: cell_type, source, metadata }),
    ),
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name));
}

const isSmallFile = (path: string): boolean =>
  existsSync(path) && statSync(path).isFile() && statSync(path).size <= LARGEST;

/** Text as it is where it is UTF-8, else bytes. */
function textOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : `base64:${bytes.toString('base64')}`;
}
