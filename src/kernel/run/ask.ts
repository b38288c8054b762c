import { receiveMessageOnPort } from 'node:worker_threads';
import { currentContext } from './cell-context.ts';
import { createInterruptError } from './interrupt-error.ts';
import type { Placed, SessionLink, ToMain } from './run-messages.ts';
import { CONTROL_WORD } from './shared-control.ts';

type Answer = Extract<ToMain, { kind: 'input' }>;

/** Lines of text that cells ask the front end for. */
export interface Questions {
  /** Asks and goes on; the answer comes later. */
  ask(prompt: string, password: boolean): Promise<string>;
  /** Asks and stands still until the answer is there. */
  askNow(prompt: string, password: boolean): string;
  /** Whether the running cell may ask. */
  isAllowed(): boolean;
  settle(answer: Answer): void;
  /** Gives up what a cell asked. */
  reject(key: number): void;
}

/** How long to stand still before looking whether a message came that nobody announced, milliseconds. */
const LOOK_MS = 100;

/**
 * @param place sends a question
 * @param handle takes a message that comes while the thread stands still and ends no question
 */
export function createQuestions(
  { port, control }: Pick<SessionLink, 'port' | 'control'>,
  place: (what: Placed) => void,
  handle: (message: ToMain) => void,
): Questions {
  const pending = new Map<
    number,
    { key: number; resolve: (line: string) => void; reject: (e: Error) => void }
  >();
  let last = 0;

  function question(prompt: string, password: boolean): number {
    const { key, allowStdin } = currentContext();
    if (!allowStdin) throw new Error('input needs a front end that can ask; this one does not allow it');
    place({ kind: 'input', key, id: ++last, prompt, password });
    return last;
  }

  return {
    isAllowed: () => currentContext().allowStdin,
    async ask(prompt, password) {
      const { key } = currentContext();
      const id = question(prompt, password);
      return new Promise((resolve, reject) => pending.set(id, { key, resolve, reject }));
    },
    askNow(prompt, password) {
      const cell = currentContext();
      const id = question(prompt, password);
      const later: ToMain[] = [];
      try {
        for (;;) {
          const seen = Atomics.load(control, CONTROL_WORD.posted);
          const message = receiveMessageOnPort(port)?.message as ToMain | undefined;
          if (!message) Atomics.wait(control, CONTROL_WORD.posted, seen, LOOK_MS);
          else if (message.kind === 'input' && message.id === id) return answerOf(message);
          else if (message.kind === 'interrupt' || message.kind === 'halt') handle(message);
          else later.push(message);
          if (cell.stopped) throw createInterruptError();
        }
      } finally {
        // what came meanwhile has its turn when the cell gives way.
        for (const message of later) setImmediate(handle, message);
      }
    },
    settle(answer) {
      const asked = pending.get(answer.id);
      pending.delete(answer.id);
      try {
        asked?.resolve(answerOf(answer));
      } catch (error) {
        asked?.reject(error as Error);
      }
    },
    reject(key) {
      for (const [id, asked] of pending) if (asked.key === key) pending.delete(id);
    },
  };
}

function answerOf({ value, problem }: Answer): string {
  if (value === undefined) throw new Error(problem ?? 'the question was not answered');
  return value;
}
