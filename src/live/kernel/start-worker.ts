import { useDrawing } from '../../contracts/drawing.ts';
import { useInspect } from '../../contracts/inspect.ts';
import type { LiveData } from '../../contracts/live-data.ts';
import { useSurroundings } from '../../contracts/surroundings.ts';
import { useSolver } from '../../recovery/integer-program.ts';
import type { FromWorker, ToWorker } from '../messages.ts';
import { inspect } from '../stand-ins/node-util.ts';
import { unpacked } from '../unpacked.ts';
import { solverDoor } from './ask-solver.ts';
import { captureConsole } from './capture-console.ts';
import { codeParts } from './code-parts.ts';
import { embeddedFiles } from './embedded-files.ts';
import { pageDrawing } from './page-drawing.ts';
import { pageModule, readAhead } from './page-modules.ts';
import { createPageSession } from './page-session.ts';
import { pageSurroundings } from './page-surroundings.ts';
import { planCells } from './plan-cells.ts';
import { giveRandomUuid } from './random-uuid.ts';

/** The part of a worker's global scope that is used. */
interface Scope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: { data: ToWorker }) => void) | null;
}

const scope = globalThis as unknown as Scope;
// as it is at the start: cells may replace it
const post = scope.postMessage.bind(scope);
giveRandomUuid();
useInspect(inspect);
const parts = codeParts();
/** What other parts of the worker's code are asked for by. */
export const part = parts.ask;

const files = embeddedFiles();
let unpack: (() => Promise<void>) | undefined;
let arrived: Promise<void> | undefined;
/** Resolves when the library and all that it reads is there. */
const arrive = (): Promise<void> | undefined => {
  arrived ??= unpack?.();
  return arrived;
};
const session = createPageSession(post, async (specifier, own) => {
  await arrive();
  return pageModule(specifier, own);
});
captureConsole(session.write);

const solver = solverDoor(() => post({ kind: 'solver' }));
useSolver(solver.load);

let last: Promise<unknown> = Promise.resolve();

scope.onmessage = ({ data: message }) => {
  if (message.kind === 'start') {
    unpack = () => takeLibrary(message.data, message.parts);
    // a cell that cannot have what it imports is told so
    readAhead(arrive).catch(() => undefined);
    post({ kind: 'ready' });
  } else if (message.kind === 'plan') {
    const { ask, cells, target } = message;
    post({ kind: 'planned', ask, ids: planCells(cells, target) });
  } else if (message.kind === 'solver') solver.come(message.solver);
  else if (message.kind === 'file') files.give(message.path, message.bytes);
  else {
    const { run, source, count } = message;
    last = last.then(async () => post({ kind: 'done', run, ok: await session.run(run, source, count) }));
  }
};

async function takeLibrary(data: string, code: string): Promise<void> {
  const [found, codes] = await Promise.all([
    unpackedJson<LiveData>(data),
    unpackedJson<Record<string, string>>(code),
  ]);
  parts.take(codes);
  files.fill(found.files);
  useSurroundings(pageSurroundings(files, found.versions));
  useDrawing(pageDrawing(found.widths));
}

async function unpackedJson<Value>(text: string): Promise<Value> {
  return JSON.parse(new TextDecoder().decode(await unpacked(text))) as Value;
}
