import { inspect } from 'node:util';
import type { DescribedError } from './run-messages.ts';

const deepest = 5;
/** Of the errors within one error so many are described. */
const mostErrors = 10;

/**
 * Takes an error apart for showing: name, message, stack frames, and what caused it. Whatever was thrown is
 * described; a getter or proxy that throws is no obstacle.
 */
export function describeError(thrown: unknown, depth = 0, seen = new Set<unknown>()): DescribedError {
  if (!isErrorLike(thrown)) return { name: 'Uncaught', message: shown(thrown), frames: [] };
  seen.add(thrown);
  const name = text(() => thrown.name) || 'Error';
  const message = text(() => thrown.message);
  const described: DescribedError = { name, message, frames: framesOf(thrown, name, message) };
  if (depth >= deepest) return described;
  const cause = attempt(() => thrown.cause);
  if (cause !== undefined && !seen.has(cause)) described.cause = describeError(cause, depth + 1, seen);
  const errors = attempt(() => Array.from((thrown as AggregateError).errors).filter((e) => !seen.has(e)));
  if (!errors) return described;
  described.errors = errors.slice(0, mostErrors).map((e) => describeError(e, depth + 1, seen));
  if (errors.length > mostErrors) described.moreErrors = errors.length - mostErrors;
  return described;
}

function isErrorLike(value: unknown): value is Error {
  return (
    attempt(() => value instanceof Error) === true ||
    (typeof value === 'object' && value !== null && attempt(() => typeof (value as Error).stack) === 'string')
  );
}

function framesOf(error: Error, name: string, message: string): string[] {
  const stack = text(() => error.stack);
  const head = [`${name}: ${message}`, message, name].find((start) => start !== '' && stack.includes(start));
  const body = head === undefined ? stack : stack.slice(stack.indexOf(head) + head.length);
  return body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : text(() => inspect(value, { depth: 2 }));
}

function text(read: () => unknown): string {
  const value = attempt(read);
  return value === undefined ? '' : (attempt(() => String(value)) ?? '');
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
