import inspector from 'node:inspector';
import { withPlainJson } from './plain-json.ts';

/** How an evaluation ended. `terminated` stands for a stop from outside, which no code can catch. */
export type Evaluation =
  | { kind: 'value'; value: unknown }
  | { kind: 'thrown'; value: unknown; frames: string[] }
  | { kind: 'terminated' };

/** An evaluation under way. */
export interface Evaluating {
  ended: Promise<Evaluation>;
  /**
   * To be called when nobody waits for the end any more. An evaluation that never ends would otherwise report
   * that from within garbage collection, where no code may run, and take the process down.
   */
  abandon(): void;
}

/** Evaluates code in the global scope, with top-level await and redeclaration. */
export type Evaluate = (code: string, name: string) => Evaluating;

interface RemoteObject {
  objectId?: string;
  unserializableValue?: string;
  value?: unknown;
}

interface ExceptionDetails {
  text: string;
  exception?: RemoteObject;
  lineNumber: number;
  columnNumber: number;
  stackTrace?: {
    callFrames: { functionName: string; url: string; lineNumber: number; columnNumber: number }[];
  };
}

/** An inspector session that can hand over the values themselves, not only descriptions. */
interface ValueSession {
  evaluate(code: string, name: string, done: (ended: Evaluation) => void): void;
  disconnect(): void;
}

/**
 * Evaluation through inspector sessions of the thread itself, in the mode made for a prompt. It gives
 * top-level await and redeclaration at no cost, and its code can be stopped from another thread with all
 * state kept. One session serves one evaluation at a time, so that each can be abandoned alone.
 */
export function createEvaluate(): Evaluate {
  const free: ValueSession[] = [openSession()];
  return (code, name) => {
    const session = takeLast(free) ?? openSession();
    let over = false;
    const ended = new Promise<Evaluation>((resolve) => {
      session.evaluate(code, name, (how) => {
        if (!over) free[free.length] = session;
        over = true;
        resolve(how);
      });
    });
    return {
      ended,
      abandon() {
        if (over) return;
        over = true;
        session.disconnect();
      },
    };
  };
}

/** `pop`, which cells may have replaced. */
function takeLast<Item>(items: Item[]): Item | undefined {
  if (items.length === 0) return undefined;
  const last = items[items.length - 1];
  items.length--;
  return last;
}

function openSession(): ValueSession {
  const session = new inspector.Session();
  session.connect();
  let taken: unknown;
  const post = session.post.bind(session) as (
    method: string,
    parameters: object,
    done: (error: Error | null, result: Record<string, unknown>) => void,
  ) => void;
  const takeId = remoteId(post, (value) => {
    taken = value;
  });

  function real(object: RemoteObject): unknown {
    if (!object.objectId)
      return object.unserializableValue ? special(object.unserializableValue) : object.value;
    const { objectId } = object;
    withPlainJson(() =>
      post(
        'Runtime.callFunctionOn',
        { functionDeclaration: 'function(x){this(x)}', objectId: takeId, arguments: [{ objectId }] },
        () => undefined,
      ),
    );
    const value = taken;
    taken = undefined;
    withPlainJson(() => post('Runtime.releaseObject', { objectId }, () => undefined));
    return value;
  }

  function take(error: Error | null, result: Record<string, unknown>, name: string): Evaluation {
    if (error) return { __proto__: null, kind: 'terminated' } as Evaluation;
    const details = result.exceptionDetails as ExceptionDetails | undefined;
    if (!details) return valueEnd(real(result.result as RemoteObject));
    const frames = framesOf(details, name);
    return thrownEnd(details.exception ? real(details.exception) : new Error(details.text), frames);
  }

  return {
    evaluate(code, name, done) {
      const expression = `${code}\n//# sourceURL=${name}`;
      const sent = withPlainJson((giveBack) => {
        const parameters = {
          expression,
          replMode: true,
          // read when all else is written, before the code runs.
          get last(): undefined {
            giveBack();
            return undefined;
          },
        };
        post('Runtime.evaluate', parameters, (error, result) => done(take(error, result, name)));
      });
      if (!sent)
        done(thrownEnd(new Error('Object.prototype.toJSON cannot be taken away: restart the kernel'), []));
    },
    disconnect: () => session.disconnect(),
  };
}

// what a promise gives has no prototype: a `then` that a cell gave to all objects would be called.

/** An evaluation that ended with a value. */
export function valueEnd(value: unknown): Evaluation {
  return { __proto__: null, kind: 'value', value } as Evaluation;
}

/** An evaluation that threw. */
export function thrownEnd(value: unknown, frames: string[]): Evaluation {
  return { __proto__: null, kind: 'thrown', value, frames } as Evaluation;
}

/** The inspector's id of a function, which it reaches through a name that exists for one moment only. */
function remoteId(
  post: (
    method: string,
    parameters: object,
    done: (error: Error | null, result: Record<string, unknown>) => void,
  ) => void,
  value: (argument: unknown) => void,
): string | undefined {
  const name = `__take_${process.pid}`;
  let id: string | undefined;
  Object.defineProperty(globalThis, name, { value, configurable: true });
  post('Runtime.evaluate', { expression: name }, (_, { result }) => {
    id = (result as RemoteObject).objectId;
  });
  Reflect.deleteProperty(globalThis, name);
  return id;
}

/** Frames for what is thrown without a stack of its own. */
function framesOf(details: ExceptionDetails, name: string): string[] {
  const calls = details.stackTrace?.callFrames ?? [];
  if (calls.length === 0) return [`at ${name}:${details.lineNumber + 1}:${details.columnNumber + 1}`];
  const frames: string[] = [];
  for (let at = 0; at < calls.length; at++) {
    const { functionName, url, lineNumber, columnNumber } = calls[at] as (typeof calls)[number];
    const place = `${url}:${lineNumber + 1}:${columnNumber + 1}`;
    frames[at] = functionName ? `at ${functionName} (${place})` : `at ${place}`;
  }
  return frames;
}

function special(text: string): unknown {
  const last = text.length - 1;
  if (text[last] !== 'n') return text === '-0' ? -0 : Number(text);
  let digits = '';
  for (let at = 0; at < last; at++) digits += text[at];
  return BigInt(digits);
}
