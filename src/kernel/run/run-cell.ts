import { types } from 'node:util';
import vm from 'node:vm';
import { bundleMetadata, toMimeBundle } from '../display/index.ts';
import type { UserExpressionResult } from '../protocol/messages.ts';
import { type CellContext, createContext, inContext, stopContext } from './cell-context.ts';
import type { CellHistory } from './cell-globals.ts';
import { describeError } from './describe-error.ts';
import type { Evaluate, Evaluating, Evaluation } from './evaluate.ts';
import { createInterruptError } from './interrupt-error.ts';
import type { LocalModules } from './local-modules.ts';
import type { CellJob, Placed, RunResult } from './run-messages.ts';

type Ended = Exclude<Evaluation, { kind: 'terminated' }> | { kind: 'interrupted' };

/** What running cells needs of its surroundings. */
export interface RunParts {
  evaluate: Evaluate;
  locals: LocalModules;
  history: CellHistory;
  place(what: Placed): void;
  /** Cells that run now, by key. */
  running: Map<number, CellContext>;
}

/** Runs one compiled cell and places its result, or what it threw, behind its output. */
export async function runCell(job: CellJob, parts: RunParts): Promise<void> {
  const { place, history } = parts;
  const context = createContext(job.key, job.allowStdin);
  const stop = new Promise<Ended>((resolve) => {
    context.interrupt = () => resolve({ kind: 'interrupted' });
  });
  parts.running.set(job.key, context);
  parts.locals.add(job.modules);
  if (job.storeHistory) history.keep(job.executionCount, job.source);

  const work = inContext(context, () => evaluated(job, context, parts));
  // Whatever goes wrong, the cell must end.
  const failed = work.catch((error: unknown): Ended => ({ kind: 'thrown', value: error, frames: [] }));
  const ended = await Promise.race([stop, failed]);
  const userExpressions: Record<string, UserExpressionResult> = {};
  let result: RunResult = { status: 'ok' };
  if (ended.kind === 'value') {
    for (const expression of job.userExpressions)
      userExpressions[expression.name] = await Promise.race([
        inContext(context, () => userExpression(expression, job, context, parts)),
        stop.then(() => expressionError(createInterruptError())),
      ]);
  } else {
    const thrown = ended.kind === 'thrown' ? ended.value : createInterruptError();
    const error = describeError(thrown);
    if (ended.kind === 'thrown' && error.frames.length === 0) error.frames = ended.frames;
    const interrupted = ended.kind === 'interrupted';
    if (interrupted) stopContext(context);
    result = { status: 'error', error, interrupted, declared: declaredNames(job.names) };
  }
  context.interrupt = undefined;
  context.awaited = undefined;
  parts.running.delete(job.key);
  place({ kind: 'done', key: job.key, result, userExpressions });
}

async function evaluated(
  job: CellJob,
  context: CellContext,
  { evaluate, history, place }: RunParts,
): Promise<Ended> {
  const ended = await settled(evaluate(job.js, job.name), context);
  if (ended.kind === 'terminated') return { kind: 'interrupted' };
  if (ended.kind === 'thrown' || !job.show) return ended;
  try {
    const value = types.isPromise(ended.value) ? await ended.value : ended.value;
    if (value === undefined || context.stopped) return ended;
    if (job.silent) return { kind: 'value', value };
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
    return { kind: 'value', value };
  } catch (error) {
    return { kind: 'thrown', value: error, frames: [] };
  }
}

/** Waits for an evaluation; an interrupt gives it up. */
function settled({ ended, abandon }: Evaluating, context: CellContext): Promise<Evaluation> {
  context.onStop = abandon;
  return ended.finally(() => {
    context.onStop = undefined;
  });
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
    return { status: 'ok', data, metadata: bundleMetadata(data) };
  } catch (error) {
    return expressionError(error);
  }
}

function expressionError(thrown: unknown): UserExpressionResult {
  const { name, message } = describeError(thrown);
  return { status: 'error', ename: name, evalue: message, traceback: [`${name}: ${message}`] };
}

/** Of the names a failed cell declares, those that got a value before it failed. */
function declaredNames(names: string[]): string[] {
  return names.filter((name) => {
    try {
      // Runs in the global scope, where cells declare.
      vm.runInThisContext(name);
      return true;
    } catch {
      return false;
    }
  });
}
