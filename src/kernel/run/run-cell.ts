import { types } from 'node:util';
import vm from 'node:vm';
import { currentLanguage } from '../../contracts/language.ts';
import { bundleMetadata, toMimeBundle } from '../display/index.ts';
import type { UserExpressionResult } from '../protocol/messages.ts';
import { type CellContext, createContext, inContext, stopContext } from './cell-context.ts';
import type { CellHistory } from './cell-globals.ts';
import type { DeclaredNames } from './declared-names.ts';
import { describeError } from './describe-error.ts';
import { type Evaluate, type Evaluating, type Evaluation, thrownEnd, valueEnd } from './evaluate.ts';
import { createInterruptError } from './interrupt-error.ts';
import type { LocalModules } from './local-modules.ts';
import type { CellJob, Placed, RunResult } from './run-messages.ts';
import { tock } from './time-code.ts';

type Ended = Exclude<Evaluation, { kind: 'terminated' }> | { kind: 'interrupted' };

/** What running cells needs of its surroundings. */
export interface RunParts {
  evaluate: Evaluate;
  declared: DeclaredNames;
  locals: LocalModules;
  history: CellHistory;
  place(what: Placed): void;
  /** Cells that run now, by key. */
  running: Record<number, CellContext>;
}

const INTERRUPTED_END = { __proto__: null, kind: 'interrupted' } as unknown as Ended;

/**
 * Runs one compiled cell and places its result, or what it threw, behind its output. Whatever the cell has
 * done to the methods of arrays, maps and promises, it must end: none of them is called on the way.
 */
export async function runCell(job: CellJob, parts: RunParts): Promise<void> {
  const { place, history } = parts;
  const context = createContext(job.key, job.allowStdin);
  parts.running[job.key] = context;
  const ended = await new Promise<Ended>((resolve) => {
    context.interrupt = () => resolve(INTERRUPTED_END);
    void inContext(context, async () => {
      try {
        parts.declared.add(job);
        parts.locals.add(job.modules);
        if (job.storeHistory) history.keep(job.executionCount, job.source);
        resolve(await evaluated(job, context, parts));
      } catch (error) {
        resolve(thrownEnd(error, []) as Ended);
      }
    });
  });
  let userExpressions: Record<string, UserExpressionResult> = {};
  let result: RunResult = { status: 'ok' };
  if (ended.kind === 'value') userExpressions = await evaluatedExpressions(job, context, parts);
  else {
    const thrown = ended.kind === 'thrown' ? ended.value : createInterruptError();
    const error = describeError(thrown);
    if (ended.kind === 'thrown' && error.frames.length === 0) error.frames = ended.frames;
    const interrupted = ended.kind === 'interrupted';
    if (interrupted) stopContext(context);
    result = { status: 'error', error, interrupted, declared: declaredNames(job.names) };
  }
  if (context.clocks.length > 0) inContext(context, tock);
  context.interrupt = undefined;
  context.awaited = undefined;
  delete parts.running[job.key];
  place({ kind: 'done', key: job.key, result, userExpressions, language: currentLanguage() });
}

async function evaluated(
  job: CellJob,
  context: CellContext,
  { evaluate, history, place }: RunParts,
): Promise<Ended> {
  const ended = await settled(evaluate(job.js, job.name), context);
  if (ended.kind === 'terminated') return INTERRUPTED_END;
  if (ended.kind === 'thrown' || !job.show) return ended;
  try {
    const value = types.isPromise(ended.value) ? await ended.value : ended.value;
    if (value === undefined || context.stopped) return ended;
    if (job.silent) return valueEnd(value) as Ended;
    const data = await toMimeBundle(value);
    if (context.stopped) return ended;
    if (job.storeHistory) history.result(job.executionCount, value);
    if (Object.keys(data).length > 0)
      place({
        kind: 'output',
        key: job.key,
        type: 'execute_result',
        content: { execution_count: job.executionCount, data, metadata: bundleMetadata(data) },
      });
    return valueEnd(value) as Ended;
  } catch (error) {
    return thrownEnd(error, []) as Ended;
  }
}

/** Waits for an evaluation; an interrupt gives it up. */
async function settled({ ended, abandon }: Evaluating, context: CellContext): Promise<Evaluation> {
  context.onStop = abandon;
  try {
    return await ended;
  } finally {
    context.onStop = undefined;
  }
}

/** The values of the user expressions, one after another; an interrupt ends them all. */
async function evaluatedExpressions(
  job: CellJob,
  context: CellContext,
  parts: RunParts,
): Promise<Record<string, UserExpressionResult>> {
  const results: Record<string, UserExpressionResult> = {};
  for (let at = 0; at < job.userExpressions.length; at++) {
    const expression = job.userExpressions[at] as CellJob['userExpressions'][number];
    results[expression.name] = await new Promise<UserExpressionResult>((resolve) => {
      const stopped = (): void => resolve(expressionError(createInterruptError()));
      context.interrupt = stopped;
      if (context.stopped) stopped();
      else
        void inContext(context, async () => resolve(await userExpression(expression, job, context, parts)));
    });
  }
  return results;
}

async function userExpression(
  expression: CellJob['userExpressions'][number],
  job: CellJob,
  context: CellContext,
  { evaluate }: RunParts,
): Promise<UserExpressionResult> {
  if (expression.js === undefined) return expressionError(new SyntaxError(expression.problem));
  try {
    const name = `${job.name}.${expression.name}`;
    const ended = await settled(evaluate(expression.js, name), context);
    if (ended.kind === 'terminated') return expressionError(createInterruptError());
    if (ended.kind === 'thrown') return expressionError(ended.value);
    const data = await toMimeBundle(await ended.value);
    return { __proto__: null, status: 'ok', data, metadata: bundleMetadata(data) } as UserExpressionResult;
  } catch (error) {
    return expressionError(error);
  }
}

function expressionError(thrown: unknown): UserExpressionResult {
  const { name, message } = describeError(thrown);
  const content = { status: 'error', ename: name, evalue: message, traceback: [`${name}: ${message}`] };
  return { __proto__: null, ...content } as unknown as UserExpressionResult;
}

/** Of the names a failed cell declares, those that got a value before it failed. */
function declaredNames(names: string[]): string[] {
  const declared: string[] = [];
  for (let at = 0; at < names.length; at++)
    try {
      // runs in the global scope, where cells declare.
      vm.runInThisContext(names[at] as string);
      declared[declared.length] = names[at] as string;
    } catch {
      // not reached
    }
  return declared;
}
