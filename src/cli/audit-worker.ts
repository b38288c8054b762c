import { parentPort, workerData } from 'node:worker_threads';
import { auditCrosstab } from '../checks/audit-crosstab.ts';
import { auditTable } from '../checks/audit-table.ts';
import { setLanguage } from '../contracts/language.ts';
import type { ThreadData, ThreadMessage } from './audit-thread.ts';

const { task, language } = workerData as ThreadData;
setLanguage(language);
const tell = (message: ThreadMessage) => parentPort?.postMessage(message);

const work =
  task.kind === 'crosstab'
    ? auditCrosstab(task.crosstab, task.options)
    : auditTable(task.table, {
        ...task.options,
        onRow: (done, all) => tell({ kind: 'progress', done, all }),
      });
work.then(
  (audit) => tell({ kind: 'done', audit }),
  (error: unknown) => {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    tell({
      kind: 'failed',
      message: name === 'Error' || name === 'DataError' ? message : `${name}: ${message}`,
    });
  },
);
