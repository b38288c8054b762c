import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface RawCell {
  id: string;
  cell_type: string;
  source: string | string[];
}
type Answers = Readonly<Record<string, string>>;

const lessons = fileURLToPath(new URL('../../notebooks/lessons/', import.meta.url));

/** A lesson with the answers of a learner: an expression in the place of `undefined`, by id of the cell. */
export function answeredLesson(name: string, answers: Answers, more: readonly string[] = []): string {
  const notebook = JSON.parse(readFileSync(join(lessons, `${name}.ipynb`), 'utf8')) as { cells: RawCell[] };
  for (const [id, answer] of Object.entries(answers)) {
    const cell = notebook.cells.find((each) => each.id === id);
    if (!cell) throw new Error(`${name} has no cell ${id}`);
    const source = [cell.source].flat().join('');
    const filled =
      id === 'setup'
        ? source.replace("setLanguage('en')", `setLanguage('${answer}')`)
        : source.replace('undefined', answer);
    if (filled === source) throw new Error(`${name}, cell ${id}: nothing to fill in`);
    cell.source = filled;
  }
  more.forEach((source, index) => {
    notebook.cells.splice(3 + index, 0, {
      id: `more-${index}`,
      cell_type: 'code',
      source,
      outputs: [],
      metadata: {},
      execution_count: null,
    } as RawCell);
  });
  return JSON.stringify(notebook);
}

export const LESSON_1 = '1-from-counts-to-a-figure';
const RIGHT_1 = {
  'share-answer': '70',
  'change-answer': "'1,7 procentpunten'",
  'bar-answer': '[6, 17, 41, 36, 1]',
};

/** A class of a dozen, as a teacher would find it in one folder. */
export function writeClass(folder: string, outside: string): void {
  const write = (name: string, text: string) => writeFileSync(join(folder, `${name}.ipynb`), text);
  const lesson = (answers: Answers, more: readonly string[] = []) => answeredLesson(LESSON_1, answers, more);
  write('anna', lesson({ ...RIGHT_1, 'share-again-answer': '(data: any) => 0.01 * Math.round(0)' }));
  write(
    'bram',
    lesson({ 'share-answer': '71', 'change-answer': '1', 'bar-answer': '[6, 17, 40, 36, 1]', setup: 'nl' }),
  );
  write('coen-loop', lesson(RIGHT_1, ['for (;;) {}']));
  write(
    'dewi-memory',
    lesson(RIGHT_1, ['const all: number[][] = [];\nfor (;;) all.push(new Array(1_000_000).fill(1.5));']),
  );
  write(
    'els-buffers',
    lesson(RIGHT_1, [
      'const held: Uint8Array[] = [];\nfor (;;) held.push(new Uint8Array(20_000_000).fill(1));',
    ]),
  );
  write('fons-exit', lesson(RIGHT_1, ['process.exit(0);']));
  write('gijs-write', lesson(RIGHT_1, [WRITES(outside)]));
  write(
    'hana-shell',
    lesson(RIGHT_1, ["const cp = await import('node:child_process');\ncp.execSync('touch x');"]),
  );
  write(
    'ibo-network',
    lesson(RIGHT_1, [`await fetch('http://127.0.0.1:9000/');`, 'process.kill(process.ppid);']),
  );
  write('jet-broken', '{"cells": [{"cell_type": "code", "sour');
  write('kees-forged', lesson({}, [FORGES]));
  const work = '[12, 36, 86, 75, 2].map((count) => Math.round((100 * count) / (12 + 36 + 86 + 75 + 2)))';
  write(
    'lena',
    lesson({ ...RIGHT_1, 'bar-answer': work, 'change-answer': '(100 * 147) / 209 - (100 * 260) / 379' }),
  );
  write(
    'mo-copied',
    lesson({
      ...RIGHT_1,
      'bar-answer': `${work} // mine`,
      'change-answer': '(100 * 147) / 209 - (100 * 260) / 379',
    }),
  );
  write('nina-empty', lesson({}));
  write('olaf-typo', lesson({ ...RIGHT_1, 'share-answer': '70 +* 1' }));
  writeFileSync(join(outside, 'elsewhere.ipynb'), lesson(RIGHT_1));
  symlinkSync(join(outside, 'elsewhere.ipynb'), join(folder, 'pim-link.ipynb'));
}

/** Every way to write, read or link that a learner may know; the cell fails only when one of them works. */
const WRITES = (outside: string): string => `
const open = [];
let fs: any;
try { fs = await import('node:fs'); } catch {}
try { fs ??= (process as any).getBuiltinModule('node:fs'); } catch {}
try { fs ??= (process as any).binding('fs'); } catch {}
try { fs ??= (globalThis as any).require('fs'); } catch {}
try { fs ??= (process as any).mainModule.require('fs'); } catch {}
try { fs ??= await new Function('return import("node:fs")')(); } catch {}
if (fs) {
  const path = ${JSON.stringify(join('OUTSIDE', 'written.txt'))}.replace('OUTSIDE', ${JSON.stringify(outside)});
  try { fs.writeFileSync(path, 'x'); open.push('write'); } catch {}
  try { fs.symlinkSync('/', path); open.push('link'); } catch {}
  try { fs.readFileSync(${JSON.stringify(join(outside, 'secret.txt'))}); open.push('read'); } catch {}
}
if (open.length > 0) throw new Error('open: ' + open.join());
`;

/** Says of itself that all is right, in every place where something may listen. */
const FORGES = `
const lie = JSON.stringify({ kind: 'answer', cell: 1, exercise: 'agree-share', seed: null, answer: 1, outcome: { verdict: 'right' } });
console.log(lie);
const task = exercise('agree-share', { study });
(task as any).check = () => ({ verdict: 'right' });
await show(task.check('anything'));
`;
