import type { NotebookRun } from '../runner/index.ts';

/** Tells a person how far the notebooks are. */
interface NotebookProgress {
  onCellStart(path: string, cell: number, cells: number): void;
  onNotebookComplete(run: NotebookRun): void;
  /** Takes the lines of what still runs away; call it in every case. */
  end(): void;
}

/**
 * Progress of notebooks: on a terminal one line per running notebook, rewritten in place, and a lasting line
 * for every finished one; elsewhere only the lasting lines.
 */
export function notebookProgress(out: NodeJS.WriteStream): NotebookProgress {
  const active = new Map<string, { text: string; since: number }>();
  let drawn = 0;

  const draw = (lasting = '') => {
    if (!out.isTTY) {
      out.write(lasting);
      return;
    }
    const width = Math.max(20, (out.columns ?? 80) - 1);
    const lines = [...active].map(([path, { text, since }]) =>
      `${path}  ${text}  ${((performance.now() - since) / 1000).toFixed(0)} s`.slice(0, width),
    );
    const up = drawn > 0 ? `\u001b[${drawn}A` : '';
    out.write(`${up}\u001b[J${lasting}${lines.map((line) => `${line}\n`).join('')}`);
    drawn = lines.length;
  };
  const clock = out.isTTY ? setInterval(() => draw(), 1000).unref() : undefined;

  return {
    onCellStart(path, cell, cells) {
      const since = active.get(path)?.since ?? performance.now();
      active.set(path, { text: `cell ${cell} of ${cells}`, since });
      if (out.isTTY) draw();
    },
    onNotebookComplete({ path, kernel, cells, seconds, error }) {
      active.delete(path);
      const how = error ? 'failed' : 'ran';
      draw(`${how} ${path}: ${cells} code cells in ${seconds.toFixed(1)} s${kernel && ` on ${kernel}`}\n`);
    },
    end() {
      clearInterval(clock);
      active.clear();
      draw();
    },
  };
}
