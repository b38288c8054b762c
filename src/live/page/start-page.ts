import { createCellSession } from './cell-session.ts';
import { type CellView, createCellView } from './cell-view.ts';
import { asNotebookFile, type Changes, changesAsHash, changesInHash } from './keep-changes.ts';
import { createLiveBar } from './live-bar.ts';
import { type LiveGlobal, liveGlobal, pageLanguage } from './live-global.ts';
import { openSandbox } from './sandbox.ts';
import { takeFiles } from './take-files.ts';
import { submitTask } from './task-form.ts';
import { loadTypeHelp } from './type-help.ts';
import { LIVE_WORDS } from './words.ts';

/** What the buttons at the cells do. */
interface LivePage {
  run(id: string): Promise<void>;
  edit(id: string): Promise<void>;
  /** does what a form of the page asks */
  submit(form: HTMLFormElement): Promise<void>;
}

let page: Promise<LivePage> | undefined;

liveGlobal().page = () => {
  page ??= openPage(liveGlobal());
  return page;
};

/** The name of the notebook that this page shows: that of its file. */
const notebookName = (): string =>
  location.pathname.slice(location.pathname.lastIndexOf('/') + 1).replace(/\.html$/, '');

async function openPage(live: LiveGlobal): Promise<LivePage> {
  const words = LIVE_WORDS[pageLanguage()];
  const scripts = ['live-kernel.js', 'live-data.js', `live-notebooks/${pageLanguage()}/${notebookName()}.js`];
  const [sandbox] = await Promise.all([
    openSandbox(`${live.assets}live-frame.html`),
    ...scripts.map((name) => live.load(name)),
  ]);
  const { notebook } = live;
  if (!notebook) throw new Error('the notebook of this page does not come');
  const views = new Map<string, CellView>();
  const sources = new Map(notebook.cells.map(({ id, source }) => [id, source]));
  const sourceOf = (id: string): string => views.get(id)?.source() ?? sources.get(id) ?? '';
  const session = createCellSession(live, sandbox, notebook.cells, sourceOf, (id) => views.get(id));
  session.warm();
  let running = 0;
  const counted = async (work: Promise<void>): Promise<void> => {
    bar.running(++running > 0);
    try {
      await work;
    } catch (error) {
      bar.say(`${words.broken}: ${(error as Error).message}`);
    } finally {
      bar.running(--running > 0);
    }
  };
  const run = (id: string): Promise<void> => counted(session.run(id));
  const changes = (): Changes =>
    Object.fromEntries(
      [...views]
        .filter(([id, view]) => view.source() !== sources.get(id))
        .map(([id, view]) => [id, view.source()]),
    );
  const bar = createLiveBar(words, {
    stop() {
      session.stop();
      bar.say(words.stopped);
    },
    runAll: () => void counted(session.runAll()),
    undo: () => {
      for (const view of views.values()) view.undo();
      history.replaceState(null, '', location.pathname);
    },
    link() {
      const hash = changesAsHash(changes());
      if (hash) history.replaceState(null, '', hash);
      bar.say(hash ? words.linkMade : words.tooLong);
    },
    download: () => save(`${notebook.name}.ipynb`, asNotebookFile(notebook, changes())),
    types: () => void helpWithTypes(),
  });
  const above = (id: string): string[] => {
    const code = notebook.cells.filter(({ kind }) => kind === 'code').map((cell) => cell.id);
    return code.slice(0, code.indexOf(id)).map(sourceOf);
  };
  let help: Promise<void> | undefined;
  const helpWithTypes = (): Promise<void> => {
    bar.say(words.typesLoading);
    help ??= loadTypeHelp(live, sandbox, above).then((types) => {
      for (const view of views.values()) view.help(types);
    });
    return help.then(
      () => bar.say(words.typesOn),
      (error: Error) => {
        help = undefined;
        bar.say(`${words.broken}: ${error.message}`);
      },
    );
  };
  /** A cell that is not as the notebook has it says so, and stands open. */
  const mark = (id: string): void => {
    const box = document.querySelector(`pre[data-cell="${CSS.escape(id)}"]`)?.closest('details');
    const isChanged = sourceOf(id) !== sources.get(id);
    box?.classList.toggle('live-changed', isChanged);
    if (box && isChanged && !document.querySelector('form[data-live-task]')) box.open = true;
  };
  for (const code of document.querySelectorAll<HTMLElement>('pre[data-cell]')) {
    const { cell = '' } = code.dataset;
    const source = sources.get(cell);
    if (source === undefined) continue;
    views.set(
      cell,
      createCellView(live, words, code, cell, source, {
        run: (id) => void run(id),
        changed: mark,
      }),
    );
  }
  try {
    for (const [id, source] of Object.entries(changesInHash(location.hash) ?? {}))
      views.get(id)?.change(source);
  } catch {
    bar.say(words.notRead);
  }
  let dropped: string | undefined;
  const give = (name: string, bytes: Uint8Array): void => session.give(name, bytes);
  const cells = notebook.cells.filter(({ kind }) => kind === 'code').map(({ id }) => id);
  const submit = (form: HTMLFormElement): Promise<void> =>
    submitTask(form, cells, dropped, {
      give,
      source: sourceOf,
      change: (id, source) => views.get(id)?.change(source),
      run,
    });
  const takeDropped = (name: string, bytes: Uint8Array): void => {
    give(name, bytes);
    dropped = name;
    const form = document.querySelector<HTMLFormElement>('form[data-live-task]');
    // what is dropped is what is meant, whatever was pasted or chosen before
    for (const field of form?.querySelectorAll<HTMLInputElement>('[name=pasted], [name=file]') ?? [])
      field.value = '';
    if (form) void submit(form);
  };
  takeFiles(words, takeDropped, bar.say);
  Object.assign(live, { results: session.results });
  return { run, edit: async (id) => views.get(id)?.edit(), submit };
}

/** Hands a file to the reader; nothing leaves the machine. */
function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = `data:application/x-ipynb+json;charset=utf-8,${encodeURIComponent(text)}`;
  link.click();
}
