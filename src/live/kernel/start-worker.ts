import { useDrawing } from '../../contracts/drawing.ts';
import { useInspect } from '../../contracts/inspect.ts';
import { useSurroundings } from '../../contracts/surroundings.ts';
import type { FromWorker, ToWorker } from '../messages.ts';
import { inspect } from '../stand-ins/node-util.ts';
import { captureConsole } from './capture-console.ts';
import { pageDrawing } from './page-drawing.ts';
import { type PageFiles, pageFiles } from './page-files.ts';
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
const session = createPageSession(post);
captureConsole(session.write);

let files: PageFiles | undefined;
let last: Promise<unknown> = Promise.resolve();

scope.onmessage = ({ data: message }) => {
  if (message.kind === 'start') {
    const { data } = message;
    files = pageFiles(data.files);
    useSurroundings(pageSurroundings(files, data.versions));
    useDrawing(pageDrawing(data.widths));
    useInspect(inspect);
    post({ kind: 'ready' });
  } else if (message.kind === 'plan') {
    const { ask, cells, target } = message;
    post({ kind: 'planned', ask, ids: planCells(cells, target) });
  } else if (message.kind === 'file') files?.give(message.path, message.bytes);
  else {
    const { run, source, count } = message;
    last = last.then(async () => post({ kind: 'done', run, ok: await session.run(run, source, count) }));
  }
};
