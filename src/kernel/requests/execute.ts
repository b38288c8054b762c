import { withInstalledSpecifiers } from '../cell/with-installed-specifiers.ts';
import { expandCommands } from '../commands/expand-commands.ts';
import type { ExecuteReply } from '../protocol/index.ts';
import type { CellOutcome, CellRequest, Session } from '../session/session.ts';
import { contentField } from './content-field.ts';
import { helpCell } from './help-cell.ts';
import type { Kernel, Reply, Request } from './kernel.ts';

/** `execute_request`: broadcasts the input, runs the cell, keeps it in the history. */
export async function execute(request: Request, kernel: Kernel): Promise<Reply<'execute'>> {
  const started = new Date().toISOString();
  const cell = readCell(request);
  if (cell.storeHistory) kernel.executionCount++;
  const executionCount = kernel.executionCount;
  const { header } = request.message;
  if (!cell.silent) {
    const content = { code: cell.code, execution_count: executionCount };
    kernel.publish({ type: 'execute_input', content, parent: header });
  }
  const running = {
    header,
    identities: request.identities,
    allowStdin: cell.allowStdin,
    result: null as string | null,
  };
  kernel.running.set(request.parentId, running);
  const outcome = await runCell({ ...cell, executionCount }, kernel.session).finally(() => {
    kernel.running.delete(request.parentId);
    kernel.stdin.cancel(new Error('the cell that asked has ended'), header.msg_id);
  });
  if (cell.storeHistory) kernel.history.add(executionCount, cell.code, running.result);
  const { exit } = outcome;
  return {
    content: replyOf(outcome, executionCount),
    metadata: { started },
    ...(exit === undefined ? {} : { endWith: exit }),
  };
}

function replyOf(outcome: CellOutcome, execution_count: number): ExecuteReply {
  const counted = { execution_count, user_expressions: outcome.userExpressions ?? {} };
  if (outcome.status === 'error') {
    const { status, ename, evalue, traceback } = outcome;
    return { status, ename, evalue, traceback, ...counted };
  }
  // console front ends leave when told so; the others see the kernel end.
  const leave = outcome.exit === undefined ? [] : [{ source: 'ask_exit', keepkernel: false }];
  return { status: outcome.status, payload: [...(outcome.payload ?? []), ...leave], ...counted };
}

/**
 * Runs the steps of a cell, until one fails: commands at its top first, then the code that may rest on them.
 */
async function runCell(cell: CellRequest, session: Session): Promise<CellOutcome> {
  const help = await helpCell(cell.code, session);
  if (help) return help;
  const steps = expandCommands(cell.code, session.knows).map(withInstalledSpecifiers);
  let outcome: CellOutcome | undefined;
  for (const [at, code] of steps.entries()) {
    const isLast = at === steps.length - 1;
    const source = code === cell.code ? {} : { source: cell.code };
    const whole = { ...cell, ...source, code };
    outcome = await session.execute(isLast ? whole : { ...whole, storeHistory: false, userExpressions: {} });
    if (outcome.status === 'error' || outcome.exit !== undefined) break;
  }
  return outcome as CellOutcome;
}

/** Whether a cell that fails takes the waiting ones with it. */
export function stopsOnError({ message }: Request): boolean {
  return message.content.stop_on_error !== false;
}

function readCell({ message, parentId, subshellId }: Request): Omit<CellRequest, 'executionCount'> {
  const { content, metadata } = message;
  const silent = contentField(content, 'silent', false);
  const cellId = metadata.cellId ?? metadata.cell_id;
  const expressions = Object.entries(isObject(content.user_expressions) ? content.user_expressions : {});
  return {
    code: contentField(content, 'code'),
    silent,
    storeHistory: !silent && contentField(content, 'store_history', true),
    userExpressions: Object.fromEntries(expressions.map(([name, code]) => [name, String(code)])),
    allowStdin: contentField(content, 'allow_stdin', false),
    parentId,
    subshellId,
    ...(typeof cellId === 'string' ? { cellId } : {}),
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
