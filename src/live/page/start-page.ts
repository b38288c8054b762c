import { type CellEnd, createCellSession } from './cell-session.ts';
import { type CellView, createCellView } from './cell-view.ts';
import { asNotebookFile, type Changes, changesAsHash, changesInHash } from './keep-changes.ts';
import { createLiveBar } from './live-bar.ts';
import { type LiveGlobal, liveGlobal, pageLanguage } from './live-global.ts';
import { pageFileBytes } from './page-file-bytes.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';
import { submitTask } from './task-form.ts';
import { loadTypeHelp } from './type-help.ts';
import { LIVE_WORDS, type LiveWords } from './words.ts';

/** What the buttons at the cells do. */
interface LivePage {
  run(id: string): Promise<void>;
  edit(id: string): Promise<void>;
  /** Does what a form of the page asks */
  submit(form: HTMLFormElement): Promise<void>;
  /** Puts files that were dropped on the page where cells find them */
  take(files: readonly File[]): Promise<void>;
}

let page: Promise<LivePage> | undefined;

liveGlobal().page = () => {
  page ??= openPage(liveGlobal());
  return page;
};

/** A page whose cells run: its notebook, what its reader sees of it, and what runs them. */
interface OpenPage {
  readonly live: LiveGlobal;
  readonly words: LiveWords;
  readonly sandbox: Sandbox;
  readonly notebook: NonNullable<LiveGlobal['notebook']>;
  /** Texts of the cells as the notebook has them, by id. */
  readonly sources: ReadonlyMap<string, string>;
  readonly views: Map<string, CellView>;
  readonly session: ReturnType<typeof createCellSession>;
  /** How many runs the reader has asked for that are not over. */
  running: number;
}

async function openPage(live: LiveGlobal): Promise<LivePage> {
  const words = LIVE_WORDS[pageLanguage()];
  if (!live.frame) throw new Error('the frame of the cells is not there');
  const [sandbox] = await Promise.all([openSandbox(live.frame), live.load(live.notebookScript)]);
  const { notebook } = live;
  if (!notebook) throw new Error('the notebook of this page does not come');
  const views = new Map<string, CellView>();
  const sources = new Map(notebook.cells.map(({ id, source }) => [id, source]));
  const session = createCellSession(
    live,
    sandbox,
    notebook.cells,
    (id) => sourceIn(page, id),
    (id) => views.get(id),
  );
  const page: OpenPage = { live, words, sandbox, notebook, sources, views, session, running: 0 };
  session.warm();
  const bar = createLiveBar(words, {
    stop() {
      session.stop();
      bar.say(words.stopped);
    },
    restart() {
      session.stop();
      bar.say(words.restarted);
    },
    runAll: () => void counted(page, bar, session.runAll()),
    undo() {
      for (const view of views.values()) view.undo();
      history.replaceState(null, '', location.pathname);
    },
    link() {
      const hash = changesAsHash(changesOf(page));
      if (hash) history.replaceState(null, '', hash);
      bar.say(hash ? words.linkMade : words.tooLong);
    },
    download: () => save(`${notebook.name}.ipynb`, asNotebookFile(notebook, changesOf(page))),
    types: typesFor(page, (text) => bar.say(text)),
  });
  const run = (id: string): Promise<void> => counted(page, bar, session.run(id));
  showCells(page, run, bar);
  takeChanges(page, bar);
  Object.assign(live, { results: session.results });
  return { run, edit: async (id) => views.get(id)?.edit(), ...takeOwn(page, bar, run) };
}

type LiveBar = ReturnType<typeof createLiveBar>;

/** The text of a cell as its reader left it. */
function sourceIn({ views, sources }: OpenPage, id: string): string {
  return views.get(id)?.source() ?? sources.get(id) ?? '';
}

/** Tells while something runs, and why it cannot. */
async function counted(page: OpenPage, bar: LiveBar, work: Promise<void>): Promise<void> {
  bar.running(++page.running > 0);
  try {
    await work;
  } catch (error) {
    bar.say(`${page.words.broken}: ${(error as Error).message}`);
  } finally {
    bar.running(--page.running > 0);
  }
}

/** Texts that the reader has changed, by cell. */
function changesOf({ views, sources }: OpenPage): Changes {
  const changed = [...views].filter(([id, view]) => view.source() !== sources.get(id));
  return Object.fromEntries(changed.map(([id, view]) => [id, view.source()]));
}

/** Ids of the cells that run. */
function codeCells({ notebook }: OpenPage): string[] {
  return notebook.cells.filter(({ kind }) => kind === 'code').map(({ id }) => id);
}

/** What loads the help with types, once; again where it has failed. */
function typesFor(page: OpenPage, say: (text: string) => void): () => void {
  const { live, sandbox, words, views } = page;
  let help: Promise<void> | undefined;
  const above = (id: string): string[] => {
    const code = codeCells(page);
    return code.slice(0, code.indexOf(id)).map((one) => sourceIn(page, one));
  };
  return () => {
    say(words.typesLoading);
    help ??= loadTypeHelp(live, sandbox, above).then((types) => {
      for (const view of views.values()) view.help(types);
    });
    help.then(
      () => say(words.typesOn),
      (error: Error) => {
        help = undefined;
        say(`${words.broken}: ${error.message}`);
      },
    );
  };
}

/** Makes the code of the page cells that run and that can be edited. */
function showCells(page: OpenPage, run: (id: string) => Promise<void>, bar: LiveBar): void {
  const { live, words, sources, views } = page;
  for (const code of document.querySelectorAll<HTMLElement>('pre[data-cell]')) {
    const { cell = '' } = code.dataset;
    const source = sources.get(cell);
    if (source === undefined) continue;
    const host = {
      run: (id: string) => void run(id),
      changed: (id: string) => mark(page, id),
      ended: (how: CellEnd) => how !== 'stopped' && bar.say(how === 'ok' ? words.result : words.failedBelow),
      leave: () => bar.reach(),
    };
    views.set(cell, createCellView(live, words, code, cell, source, host));
  }
}

/** A cell that is not as the notebook has it says so, and stands open. */
function mark(page: OpenPage, id: string): void {
  const box = document.querySelector(`pre[data-cell="${CSS.escape(id)}"]`)?.closest('details');
  const isChanged = sourceIn(page, id) !== page.sources.get(id);
  box?.classList.toggle('live-changed', isChanged);
  if (box && isChanged && !document.querySelector('form[data-live-task]')) box.open = true;
}

/** Takes over the changes that the address of the page carries. */
function takeChanges({ views, words }: OpenPage, bar: LiveBar): void {
  try {
    for (const [id, source] of Object.entries(changesInHash(location.hash) ?? {}))
      views.get(id)?.change(source);
  } catch {
    bar.say(words.notRead);
  }
}

/** Has forms, and files that are dropped on the page, run its cells. */
function takeOwn(
  page: OpenPage,
  bar: LiveBar,
  run: (id: string) => Promise<void>,
): Pick<LivePage, 'submit' | 'take'> {
  const { session, views, words } = page;
  let dropped: string | undefined;
  const bytes = (file: File): Promise<Uint8Array> => pageFileBytes(file, words);
  const submit = (form: HTMLFormElement): Promise<void> =>
    submitTask(form, codeCells(page), dropped, {
      bytes,
      give: (name, read) => session.give(name, read),
      source: (id) => sourceIn(page, id),
      change: (id, source) => views.get(id)?.change(source),
      async run(id) {
        await run(id);
        views.get(id)?.reveal();
      },
    });
  async function take(files: readonly File[]): Promise<void> {
    const form = document.querySelector<HTMLFormElement>('form[data-live-task]');
    for (const file of files) {
      session.give(file.name, await bytes(file));
      dropped = file.name;
      bar.say(form ? words.taken(file.name) : words.dropped(file.name));
    }
    if (!form || dropped === undefined) return;
    // what is dropped is what is meant, whatever was pasted or chosen before
    for (const field of form.querySelectorAll<HTMLInputElement>('[name=pasted], [name=file]'))
      field.value = '';
    await submit(form);
  }
  return { submit, take };
}

/** Hands a file to the reader; nothing leaves the machine. */
function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.download = name;
  link.href = `data:application/x-ipynb+json;charset=utf-8,${encodeURIComponent(text)}`;
  link.click();
}
