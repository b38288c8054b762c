import { workerData } from 'node:worker_threads';
import { startChecker } from './checker/start-checker.ts';
import { log } from './log.ts';
import type { SessionLink } from './run/run-messages.ts';

// the worker of a kernel. The language server takes longest to start: it does so while all else is loaded.
const checker = startChecker(process.cwd(), log);
import('./serve.ts')
  .then(({ serve }) => serve(workerData as SessionLink, process.argv[2], checker))
  .catch((error: Error) => {
    log(error.message);
    process.exit(1);
  });
