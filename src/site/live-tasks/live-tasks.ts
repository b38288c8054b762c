import { checkTableTask } from './check-table-task.ts';
import type { LiveTask } from './live-task.ts';
import { QUICKSCAN_TASK } from './quickscan-task.ts';

/** The pages on which a reader's own file is worked on. */
export const LIVE_TASKS: readonly LiveTask[] = [checkTableTask, QUICKSCAN_TASK];
