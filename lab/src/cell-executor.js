import { INotebookCellExecutor, runCell } from '@jupyterlab/notebook';

/** The plugin of JupyterLab in whose place this one stands. */
export const REPLACED = '@jupyterlab/notebook-extension:cell-executor';

/**
 * Runs cells, as JupyterLab does, once the notebook has its kernel: without that, each cell that is run
 * before starts a kernel of its own, which ends the one before it, and nothing runs.
 */
export const cellExecutorPlugin = {
  id: 'rekenschap-lab:cell-executor',
  description: 'Runs cells, also those that are run before the kernel is there.',
  autoStart: true,
  provides: INotebookCellExecutor,
  activate: () => ({
    async runCell(options) {
      // begun when the notebook was opened: this only waits for its end
      if (options.cell.model.type === 'code') await options.sessionContext?.initialize();
      return runCell(options);
    },
  }),
};
