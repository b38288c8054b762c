import { randomUUID } from 'node:crypto';
import { createFailureWatch, type FailureWatch } from './sent-before-failure.ts';

/** Something a shell does when its turn comes. */
export interface Job {
  run(): Promise<void>;
  /** Answers in place of `run` when an earlier cell failed; absent for what is done in any case. */
  abort?(): void;
}

/** One shell: jobs run one after another, in the order they came. */
interface ShellQueue {
  readonly failures: FailureWatch;
  push(job: Job): void;
  /** Removes and returns the waiting jobs that can be aborted. */
  takeAbortable(): Job[];
}

/** The main shell and its subshells (JEP 91). */
export interface ShellQueues {
  /** The queue of a shell, undefined for an unknown subshell. @param id null for the main shell */
  get(id: string | null): ShellQueue | undefined;
  /** Opens a subshell. @returns its id */
  create(): string;
  /** Closes a subshell: what runs goes on, what waits is aborted. @returns whether there was one */
  delete(id: string): boolean;
  /** Ids of the subshells, oldest first. */
  list(): string[];
  /** Aborts what waits, in every shell. */
  abortAll(): void;
  /** Resolves when no shell has anything to do. */
  idle(): Promise<void>;
}

/** The shells of a kernel, only the main one at first. */
export function createShellQueues(): ShellQueues {
  const main = createShellQueue();
  const subshells = new Map<string, ReturnType<typeof createShellQueue>>();
  const all = () => [main, ...subshells.values()];
  const abort = (queue: ShellQueue) => {
    for (const job of queue.takeAbortable()) job.abort?.();
  };
  return {
    get: (id) => (id === null ? main : subshells.get(id)),
    create() {
      const id = randomUUID();
      subshells.set(id, createShellQueue());
      return id;
    },
    delete(id) {
      const queue = subshells.get(id);
      if (queue) abort(queue);
      return subshells.delete(id);
    },
    list: () => [...subshells.keys()],
    abortAll: () => all().forEach(abort),
    async idle() {
      await Promise.all(all().map((queue) => queue.idle()));
    },
  };
}

function createShellQueue(): ShellQueue & { idle(): Promise<void> } {
  let waiting: Job[] = [];
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) await job.run();
    running = null;
  };
  return {
    failures: createFailureWatch(),
    push(job) {
      waiting.push(job);
      running ??= run();
    },
    takeAbortable() {
      const taken = waiting.filter((job) => job.abort);
      waiting = waiting.filter((job) => !job.abort);
      return taken;
    },
    async idle() {
      while (running) await running;
    },
  };
}
