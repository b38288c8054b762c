import { inspect } from 'node:util';
import { currentLanguage, type Told } from '../../contracts/language.ts';
import { adviceOnThrown } from './advice-on-thrown.ts';
import type { DescribedError } from './run-messages.ts';

const DEEPEST = 5;
const IDENTIFIER = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
/** How stack frames name a cell. */
const OF_CELL = /\bIn\[\d+\]/;
/** Of the errors within one error so many are described. */
const MOST_ERRORS = 10;

/**
 * Takes an error apart for showing: name, message, stack frames, and what caused it. Whatever was thrown is
 * described; a getter or proxy that throws is no obstacle.
 *
 * @param known names that could have been meant
 */
export function describeError(thrown: unknown, known: readonly string[] = []): DescribedError {
  const name = nameOf(thrown);
  // cells may have replaced what a description is made with; name and message are read without it.
  return (
    attempt(() => advised(describe(thrown, 0, new Set<unknown>()), known)) ?? {
      name,
      message: name === 'Uncaught' ? shown(thrown) : text(() => (thrown as Error).message),
      frames: [],
    }
  );
}

/** An error with what it means, where that is known. */
function advised(error: DescribedError, known: readonly string[]): DescribedError {
  const isOwn = error.frames[0] === undefined || OF_CELL.test(error.frames[0]);
  const told = adviceOnThrown({ message: error.message, isOwn }, known);
  return told ? { ...error, advice: told[currentLanguage()] } : error;
}

function describe(thrown: unknown, depth: number, seen: Set<unknown>): DescribedError {
  if (!isErrorLike(thrown)) return { name: nameOf(thrown), message: shown(thrown), frames: [] };
  seen.add(thrown);
  const name = nameOf(thrown);
  const message = toldMessage(thrown);
  const described: DescribedError = { name, message, frames: framesOf(thrown, name, message) };
  if (depth >= DEEPEST) return described;
  const cause = attempt(() => thrown.cause);
  if (cause !== undefined && !seen.has(cause)) described.cause = describe(cause, depth + 1, seen);
  const errors = attempt(() => Array.from((thrown as AggregateError).errors).filter((e) => !seen.has(e)));
  if (!errors) return described;
  described.errors = errors.slice(0, MOST_ERRORS).map((e) => describe(e, depth + 1, seen));
  if (errors.length > MOST_ERRORS) described.moreErrors = errors.length - MOST_ERRORS;
  return described;
}

/** In the language of the cells, where the error has both. */
function toldMessage(thrown: Error): string {
  const told = attempt(() => (thrown as { told?: Partial<Told> }).told?.[currentLanguage()]);
  return typeof told === 'string' ? told : text(() => thrown.message);
}

/** A class that extends `Error` and sets no name has that of `Error`: its own says more. */
function nameOf(thrown: unknown): string {
  if (!isErrorLike(thrown)) return 'Uncaught';
  const name = text(() => thrown.name) || 'Error';
  if (name !== 'Error') return name;
  const own = text(() => thrown.constructor.name);
  return attempt(() => IDENTIFIER.test(own)) && own !== 'Object' ? own : name;
}

function isErrorLike(value: unknown): value is Error {
  return (
    attempt(() => value instanceof Error) === true ||
    (typeof value === 'object' && value !== null && attempt(() => typeof (value as Error).stack) === 'string')
  );
}

function framesOf(error: Error, name: string, message: string): string[] {
  const stack = text(() => error.stack);
  const head = [`${name}: ${message}`, `Error: ${message}`, message, name].find(
    (start) => start !== '' && stack.includes(start),
  );
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
