import type { JsonObject } from '../protocol/messages.ts';
import type { FromMain, Placed, ToMain } from '../run/run-messages.ts';
import type { CellRunner } from './cell-runner.ts';
import type { LocalFiles } from './local-files.ts';
import type { createOpenComms } from './open-comms.ts';
import type { SessionHost } from './session.ts';
import type { TypePolicy } from './type-policy.ts';

/** Who is told what the main thread says. */
interface FromMainParts {
  readonly host: SessionHost;
  readonly runner: CellRunner;
  readonly comms: ReturnType<typeof createOpenComms>;
  readonly types: TypePolicy;
  readonly files: Pick<LocalFiles, 'graph'>;
  /** A comm message is dealt with */
  handled(key: number): void;
  send(message: ToMain): void;
}

/** What is done with each thing that the main thread says. */
interface FromMainThread {
  placed(what: Placed): void;
  text(key: number, name: 'stdout' | 'stderr', text: string): void;
  /** Says something of the kernel's own under the cell of that key. */
  tell(key: number, text: string): void;
  compileLocal(request: Extract<FromMain, { kind: 'local' }>): Promise<void>;
}

/**
 * Passes on what the main thread says of cells and comms: to the host, the runner and whom else it concerns.
 */
export function createFromMain(parts: FromMainParts): FromMainThread {
  return {
    placed: (what) => passOn(parts, what),
    text: (key, name, text) => passText(parts, key, name, text),
    tell: (key, text) => passText(parts, key, 'stderr', text),
    compileLocal: (request) => compileLocal(parts, request),
  };
}

function passText(
  { host, runner }: FromMainParts,
  key: number,
  name: 'stdout' | 'stderr',
  text: string,
): void {
  host.output({ parentId: runner.parentOf(key), type: 'stream', content: { name, text } });
}

function passOn(parts: FromMainParts, what: Placed): void {
  const { host, runner, comms, types, handled } = parts;
  const parentId = runner.parentOf(what.key);
  switch (what.kind) {
    case 'output': {
      const { kind: _, key: __, ...message } = what;
      comms.seen(message.type, message.content as object as JsonObject);
      host.output({ parentId, ...message });
      break;
    }
    case 'failure':
      host.output({ parentId, type: 'error', content: runner.errorContent(what.error) });
      break;
    case 'payload':
      runner.addPayload(what.payload);
      break;
    case 'input':
      askUser(parts, what, parentId);
      break;
    case 'exit':
      passExit(parts, what);
      break;
    case 'strict':
      types.set(what.strictness);
      break;
    case 'handled':
      handled(what.key);
      break;
    case 'done':
      runner.done(what);
  }
}

function askUser(
  { host, send }: FromMainParts,
  { id, prompt, password }: Extract<Placed, { kind: 'input' }>,
  parentId: string,
): void {
  host.input({ prompt, password, parentId }).then(
    (value) => send({ kind: 'input', id, value }),
    (error: Error) => send({ kind: 'input', id, problem: error.message }),
  );
}

function passExit(parts: FromMainParts, { key, code, call }: Extract<Placed, { kind: 'exit' }>): void {
  const { host, runner, handled } = parts;
  const tell = (): void => passText(parts, key, 'stderr', `The kernel ends: ${call}.\n`);
  handled(key);
  if (code === 0) tell();
  if (runner.exit(key, code, call)) return;
  // a timer of a cell that has ended.
  if (code !== 0) tell();
  host.exit?.(code);
}

async function compileLocal(
  { files, send }: FromMainParts,
  { id, specifier, from }: Extract<FromMain, { kind: 'local' }>,
): Promise<void> {
  try {
    const graph = await files.graph([specifier], from);
    const found = graph.resolve(specifier);
    const target = found && ('local' in found ? found.local : found.address);
    send({ kind: 'local', id, modules: graph.modules, ...(target ? { target } : {}) });
  } catch (error) {
    send({ kind: 'local', id, problem: (error as Error).message });
  }
}
