import { describe, expect, it } from 'vitest';
import { notebookProgress } from '../../src/cli/progress.ts';

function terminal(isTTY: boolean) {
  let text = '';
  const out = {
    isTTY,
    columns: 60,
    write: (part: string) => (text += part),
  } as unknown as NodeJS.WriteStream;
  return { out, text: () => text };
}

/**
 * What a terminal shows after the escape sequences that progress uses: cursor up, and erase what is below.
 */
function screen(text: string): string[] {
  const lines = [''];
  let row = 0;
  // the escape character made visible, so that a regular expression may name it
  for (const [, code, line] of text.replaceAll('\u001b', '¬').matchAll(/¬\[(\d*[AJ])|([^¬\n]*\n)/g)) {
    if (code?.endsWith('A')) row -= Number.parseInt(code, 10);
    else if (code === 'J') lines.length = row;
    else lines[row++] = line?.trimEnd() ?? '';
  }
  return lines;
}

const run = (path: string) => ({ path, kernel: 'k', cells: 3, seconds: 1.25, cellSeconds: [] });

describe('createProgress', () => {
  it('writes only lasting lines where there is no terminal', () => {
    const { out, text } = terminal(false);
    const progress = notebookProgress(out);
    progress.onCellStart('a.ipynb', 1, 9);
    progress.onNotebookComplete(run('a.ipynb'));
    progress.end();
    expect(text()).toBe('ran a.ipynb: 3 code cells in 1.3 s on k\n');
  });

  it('keeps one line per running notebook on a terminal, below those that ended', () => {
    const { out, text } = terminal(true);
    const progress = notebookProgress(out);
    progress.onCellStart('a.ipynb', 1, 9);
    progress.onCellStart('b.ipynb', 1, 5);
    progress.onCellStart('a.ipynb', 2, 9);
    expect(screen(text())).toEqual(['a.ipynb  cell 2 of 9  0 s', 'b.ipynb  cell 1 of 5  0 s']);
    progress.onNotebookComplete(run('a.ipynb'));
    expect(screen(text())).toEqual(['ran a.ipynb: 3 code cells in 1.3 s on k', 'b.ipynb  cell 1 of 5  0 s']);
    progress.end();
    expect(screen(text())).toEqual(['ran a.ipynb: 3 code cells in 1.3 s on k']);
  });
});
