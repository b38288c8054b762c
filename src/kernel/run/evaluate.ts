import inspector from 'node:inspector';

/** How an evaluation ended. `terminated` stands for a stop from outside, which no code can catch. */
export type Evaluation =
  | { kind: 'value'; value: unknown }
  | { kind: 'thrown'; value: unknown; frames: string[] }
  | { kind: 'terminated' };

/** Evaluates code in the global scope, with top-level await and redeclaration. */
export type Evaluate = (code: string, name: string) => Promise<Evaluation>;

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

/**
 * Evaluation through an inspector session of the thread itself, in the mode made for a prompt. It gives top-level
 * await and redeclaration at no cost, and its code can be stopped from another thread with all state kept.
 */
export function createEvaluate(): Evaluate {
  const session = new inspector.Session();
  session.connect();
  let taken: unknown;
  const take = (value: unknown): void => {
    taken = value;
  };
  let takeId: string | undefined;
  const post = session.post.bind(session) as (
    method: string,
    parameters: object,
    done: (error: Error | null, result: Record<string, unknown>) => void,
  ) => void;
  // The function that hands a real value over is reached through a name that exists for one moment only.
  const key = `__take_${process.pid}`;
  Object.defineProperty(globalThis, key, { value: take, configurable: true });
  post('Runtime.evaluate', { expression: key }, (_, result) => {
    takeId = (result.result as RemoteObject).objectId;
  });
  Reflect.deleteProperty(globalThis, key);

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

  return (code, name) =>
    new Promise((resolve) => {
      const expression = `${code}\n//# sourceURL=${name}`;
      post('Runtime.evaluate', { expression, replMode: true }, (error, result) => {
        if (error) return resolve({ kind: 'terminated' });
        const details = result.exceptionDetails as ExceptionDetails | undefined;
        if (!details) return resolve({ kind: 'value', value: real(result.result as RemoteObject) });
        const frames = framesOf(details, name);
        const value = details.exception ? real(details.exception) : new Error(details.text);
        resolve({ kind: 'thrown', value, frames });
      });
    });
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
