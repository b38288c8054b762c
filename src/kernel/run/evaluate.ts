import inspector from 'node:inspector';

/** How an evaluation ended. `terminated` stands for a stop from outside, which no code can catch. */
export type Evaluation =
  | { kind: 'value'; value: unknown }
  | { kind: 'thrown'; value: unknown; frames: string[] }
  | { kind: 'terminated' };

/** An evaluation under way. */
export interface Evaluating {
  ended: Promise<Evaluation>;
  /**
   * To be called when nobody waits for the end any more. An evaluation that never ends would otherwise report that
   * from within garbage collection, where no code may run, and take the process down.
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
 * Evaluation through inspector sessions of the thread itself, in the mode made for a prompt. It gives top-level
 * await and redeclaration at no cost, and its code can be stopped from another thread with all state kept. One
 * session serves one evaluation at a time, so that each can be abandoned alone.
 */
export function createEvaluate(): Evaluate {
  const free: ValueSession[] = [openSession()];
  return (code, name) => {
    const session = free.pop() ?? openSession();
    let over = false;
    const ended = new Promise<Evaluation>((resolve) => {
      session.evaluate(code, name, (how) => {
        if (!over) free.push(session);
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
    post(
      'Runtime.callFunctionOn',
      {
        functionDeclaration: 'function(x){this(x)}',
        objectId: takeId,
        arguments: [{ objectId: object.objectId }],
      },
      () => undefined,
    );
    const value = taken;
    taken = undefined;
    post('Runtime.releaseObject', { objectId: object.objectId }, () => undefined);
    return value;
  }

  return {
    evaluate(code, name, done) {
      const expression = `${code}\n//# sourceURL=${name}`;
      post('Runtime.evaluate', { expression, replMode: true }, (error, result) => {
        if (error) return done({ kind: 'terminated' });
        const details = result.exceptionDetails as ExceptionDetails | undefined;
        if (!details) return done({ kind: 'value', value: real(result.result as RemoteObject) });
        const frames = framesOf(details, name);
        const value = details.exception ? real(details.exception) : new Error(details.text);
        done({ kind: 'thrown', value, frames });
      });
    },
    disconnect: () => session.disconnect(),
  };
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
  return calls.map(({ functionName, url, lineNumber, columnNumber }) => {
    const place = `${url}:${lineNumber + 1}:${columnNumber + 1}`;
    return functionName ? `at ${functionName} (${place})` : `at ${place}`;
  });
}

function special(text: string): unknown {
  if (text.endsWith('n')) return BigInt(text.slice(0, -1));
  return text === '-0' ? -0 : Number(text);
}
