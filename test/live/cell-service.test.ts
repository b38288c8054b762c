import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type ts from 'typescript-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CellService, createCellService } from '../../src/live/language/cell-service.ts';
import { withConstant } from '../../src/live/page/task-form.ts';
import { LIVE_TASKS } from '../../src/site/live-tasks/live-tasks.ts';
import { notebooks } from './live-site.ts';

const types = fileURLToPath(new URL('../../dist/live/bundle/types.json', import.meta.url));

describe.skipIf(!existsSync(types))('TypeScript on the cells of a page', () => {
  let service: CellService;
  beforeAll(() => {
    const compiler = createRequire(import.meta.url)('typescript-js') as typeof ts;
    service = createCellService(compiler, JSON.parse(readFileSync(types, 'utf8')));
  });

  it('finds an error in the cell that has it, where it stands', () => {
    const cells = ['const a: number = 1;', 'const b: string = a;\na.toFixed()'];
    expect(service.check(cells)).toEqual([
      { from: 6, to: 7, message: "Type 'number' is not assignable to type 'string'." },
    ]);
    expect(service.check(['const a: number = "x";', 'a'])).toEqual([]);
  });

  it('allows what cells may do and a module may not', () => {
    const cells = [
      "import { openStudy } from 'rekenschap';",
      "import { openStudy } from 'rekenschap';\nawait 1;",
    ];
    expect(service.check(cells)).toEqual([]);
  });

  it('completes names of the library, of Arquero and of the columns of a table', () => {
    const cells = ["import { openStudy } from 'rekenschap';\nconst rows = openStudy().responses();", 'rows.'];
    expect(service.complete(cells, 5).map(({ label }) => label)).toEqual(
      expect.arrayContaining(['filter', 'groupby', 'numRows']),
    );
    const column = 'rows.filter((d) => d.)';
    expect(
      service.complete([cells[0] as string, column], column.length - 1).map(({ label }) => label),
    ).toEqual(expect.arrayContaining(['wave', 'item', 'response', 'count']));
  });

  it('says of a name its type and its docstring', () => {
    const cells = ["import { wilsonInterval } from 'rekenschap';", 'wilsonInterval(1, 2)'];
    expect(service.hover(cells, 3)?.text).toMatch(/successes: number[\s\S]*Wilson's score interval/);
  });

  it('finds no error in the cells of the notebooks that a page can run', { timeout: 60_000 }, () => {
    for (const name of ['00-start-here', 'your-own-quickscan']) {
      const code = (notebooks.get(name)?.cells ?? []).filter(({ cell_type }) => cell_type === 'code');
      expect(errorsIn(code.map(({ source }) => source))).toEqual([]);
    }
  });

  it.each(LIVE_TASKS.map((task) => [task.name, task] as const))(
    'finds none in the cells of %s, which are taken along to the kernel, in either language',
    { timeout: 60_000 },
    (_, { cells }) => {
      for (const language of ['en', 'nl'])
        expect(errorsIn(cells.map(({ source }) => withConstant(source, 'language', language)))).toEqual([]);
    },
  );

  /** What the service finds in each cell after those before it. */
  function errorsIn(sources: readonly string[]): string[] {
    return sources.flatMap((_, last) =>
      service.check(sources.slice(0, last + 1)).map(({ message }) => `${last + 1}: ${message}`),
    );
  }
});
