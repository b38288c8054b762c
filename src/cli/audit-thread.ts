import { Worker } from 'node:worker_threads';
import type { AuditOptions, CrosstabAudit, TableAudit } from '../checks/index.ts';
import { currentLanguage, type Language } from '../contracts/language.ts';
import type { PrintedCrosstab, PublishedTable } from '../published-tables/index.ts';
import type { Rounding } from '../recovery/rounding.ts';
import { CliError } from './cli-error.ts';

/** What is audited in a thread of its own. */
type AuditTask =
  | {
      readonly kind: 'table';
      readonly table: PublishedTable;
      readonly options: Pick<AuditOptions, 'rounding' | 'weighted' | 'claims' | 'total'>;
    }
  | {
      readonly kind: 'crosstab';
      readonly crosstab: PrintedCrosstab;
      readonly options: { readonly rounding: Rounding; readonly weighted?: boolean };
    };

/** What the thread is given: the task, and the language that it speaks. */
export interface ThreadData {
  readonly task: AuditTask;
  readonly language: Language;
}

/** What the thread says. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly all: number }
  | { readonly kind: 'done'; readonly audit: TableAudit | CrosstabAudit }
  | { readonly kind: 'failed'; readonly message: string };

/** How a caller hears of it, and ends it. */
interface Listening {
  readonly signal: AbortSignal;
  /** Called every two seconds with what is done, and how long it took so far */
  readonly onWait: (done: number, all: number, seconds: number) => void;
}

const EVERY_MS = 2_000;

/**
 * Audits in a thread of its own, so that a row that takes long tells
 * how far it is, and ends when it is told to.
 *
 * @throws CliError with what went wrong; the signal's reason when it is aborted
 */
export function auditInThread(
  task: Extract<AuditTask, { kind: 'table' }>,
  listening: Listening,
): Promise<TableAudit>;
export function auditInThread(
  task: Extract<AuditTask, { kind: 'crosstab' }>,
  listening: Listening,
): Promise<CrosstabAudit>;
export function auditInThread(
  task: AuditTask,
  { signal, onWait }: Listening,
): Promise<TableAudit | CrosstabAudit> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./audit-worker.js', import.meta.url), {
      workerData: { task, language: currentLanguage() } satisfies ThreadData,
    });
    const start = Date.now();
    let now = { done: 0, all: 1 };
    const clock = setInterval(() => onWait(now.done, now.all, (Date.now() - start) / 1_000), EVERY_MS);
    const end = (settle: () => void) => {
      clearInterval(clock);
      signal.removeEventListener('abort', stop);
      worker.terminate().then(settle, settle);
    };
    const stop = () => end(() => reject(signal.reason));
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop);
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress') now = message;
      else if (message.kind === 'done') end(() => resolve(message.audit));
      else end(() => reject(new CliError(message.message)));
    });
    worker.on('error', (error) => end(() => reject(error)));
  });
}
