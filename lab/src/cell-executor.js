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
      const { cell, notebook, sessionContext } = options;
      if (cell.model.type === 'code' && sessionContext && !sessionContext.session)
        await begun(sessionContext, notebook);
      return runCell(options);
    },
  }),
};

/** Settles when the notebook has the kernel that it names; it begins only once, whoever asks first. */
function begun(sessionContext, { defaultKernelName, defaultKernelLanguage }) {
  const { kernelPreference } = sessionContext;
  sessionContext.kernelPreference = {
    ...kernelPreference,
    name: defaultKernelName || kernelPreference.name,
    language: defaultKernelLanguage || kernelPreference.language,
  };
  return sessionContext.initialize();
}
