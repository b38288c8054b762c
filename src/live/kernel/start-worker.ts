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
let arrived: Promise<void> | undefined;
const session = createPageSession(post, async (specifier, own) => {
  // all that a module reads comes with it
  await arrived;
  return pageModule(specifier, own);
});
captureConsole(session.write);

const solver = solverDoor(() => post({ kind: 'solver' }));
useSolver(solver.load);

let last: Promise<unknown> = Promise.resolve();

scope.onmessage = ({ data: message }) => {
  if (message.kind === 'start') {
    parts.take(message.parts);
    arrived = unpacked(message.packed).then(take);
    // whoever asks for a module is told what went wrong
    arrived.then(readAhead).catch(() => undefined);
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

function take(bytes: Uint8Array): void {
  const data = JSON.parse(new TextDecoder().decode(bytes)) as LiveData;
  files.fill(data.files);
  useSurroundings(pageSurroundings(files, data.versions));
  useDrawing(pageDrawing(data.widths));
}
