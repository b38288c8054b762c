import { parentPort, workerData } from 'node:worker_threads';
import { auditCrosstab, auditTable } from '../checks/index.ts';
import type { AuditTask, ThreadMessage } from './audit-thread.ts';

const task = workerData as AuditTask;
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
