import type { Notebook } from '../../runner/index.ts';

/** The code of a notebook in one file, its prose as comments. */
export function notebookScript({ cells }: Notebook): string {
  const parts = cells.map(({ cell_type, source }) =>
    cell_type === 'code'
      ? source
      : source
          .split('\n')
          .map((line) => `// ${line}`.trimEnd())
          .join('\n'),
  );
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`;
}
