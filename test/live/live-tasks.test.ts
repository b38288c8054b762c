import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { LIVE_TASKS } from '../../src/site/live-tasks/live-tasks.ts';

describe('the cells of a task', () => {
  it.each(LIVE_TASKS.map((task) => [task.name, task] as const))(
    '%s hold a constant for each field, once',
    (_, task) => {
      const [first] = task.cells;
      const names = [...(first?.source ?? '').matchAll(/^const (\w+)(?:: \w+)? = /gm)].map(
        ([, name]) => name,
      );
      expect(new Set(names).size).toBe(names.length);
      for (const name of ['file', 'language', ...task.fields.map((field) => field.name)])
        expect(names).toContain(name);
      for (const { source } of task.cells)
        expect(parseSync('cell.ts', source, { showSemanticErrors: true }).errors).toEqual([]);
    },
  );
});
