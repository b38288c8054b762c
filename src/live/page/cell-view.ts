import type { LiveOutput } from '../messages.ts';
import type { CellEnd, CellListener } from './cell-session.ts';
import type { OpenEditor, TypeHelp } from './editor.ts';
import type { LiveGlobal } from './live-global.ts';
import { showOutputs } from './show-outputs.ts';
import type { LiveWords } from './words.ts';

/** A code cell of the page: its code, which may become an editor, and below it what it gives here. */
export interface CellView extends CellListener {
  edit(): Promise<void>;
  /** Brings what it gave into the window */
  reveal(): void;
  source(): string;
  /** Puts another text in its place, in an editor. */
  change(source: string): void;
  /** Back to the text of the notebook. */
  undo(): void;
  help(types: TypeHelp): void;
}

/** What a cell asks of the page around it. */
interface CellHost {
  run(id: string): void;
  changed(id: string): void;
  /** Hears that its result is shown */
  ended(how: CellEnd): void;
  /** Gives the keys to the bar */
  leave(): void;
}

/** @param code the element that shows the cell's code */
export function createCellView(
  live: LiveGlobal,
  words: LiveWords,
  code: HTMLElement,
  id: string,
  original: string,
  host: CellHost,
): CellView {
  let editor: OpenEditor | undefined;
  let text = original;
  let types: TypeHelp | undefined;
  // what runs is what is shown: an edition may run its notebook in its own language
  if (code.textContent?.trim() !== original.trim()) code.textContent = original;
  const { place, listener, reveal } = createResult(live, words, code, (how) => host.ended(how));

  function changeTo(next: string): void {
    text = next;
    host.changed(id);
  }

  async function open(): Promise<OpenEditor> {
    await live.load('live-editor.js');
    if (editor) return editor;
    if (!live.createEditor) throw new Error('the editor does not come');
    editor = placeEditor(
      live.createEditor,
      words,
      code,
      { id, text },
      { onChange: changeTo, onRun: () => host.run(id), onLeave: () => host.leave() },
    );
    if (types) editor.help(types);
    readyChart(live, code);
    return editor;
  }

  return {
    ...listener,
    reveal,
    edit: async () => (await open()).focus(),
    source: () => text,
    change(source) {
      if (editor) return editor.replace(source);
      // an editor opens when the reader asks for it
      code.textContent = source;
      changeTo(source);
    },
    undo() {
      if (text === original) return;
      this.change(original);
      place.hidden = true;
    },
    help(known) {
      types = known;
      editor?.help(known);
    },
  };
}

/** Loads what a cell with a chart will draw it with; who cannot have it is told by the chart. */
function readyChart(live: LiveGlobal, code: HTMLElement): void {
  if (code.closest('.cell')?.querySelector('.chart')) live.readyCharts().catch(() => undefined);
}

type CreateEditor = NonNullable<LiveGlobal['createEditor']>;

/** Puts an editor in the place of a cell's code, and below it what its keys do. */
function placeEditor(
  createEditor: CreateEditor,
  words: LiveWords,
  code: HTMLElement,
  { id, text }: { id: string; text: string },
  events: Parameters<CreateEditor>[2],
): OpenEditor {
  const box = document.createElement('div');
  box.className = 'live-editor';
  code.before(box);
  code.hidden = true;
  const keys = document.createElement('p');
  keys.className = 'live-keys';
  keys.id = `live-keys-${id}`;
  keys.textContent = words.keys;
  const editor = createEditor(box, { id, text, label: words.editor, describedBy: keys.id }, events);
  box.append(keys);
  return editor;
}

/** The place below a cell where it is told what the cell gives, hidden until there is something to tell. */
function createResult(
  live: LiveGlobal,
  words: LiveWords,
  code: HTMLElement,
  ended: (how: CellEnd) => void,
): { place: HTMLElement; listener: CellListener; reveal(): void } {
  const place = document.createElement('div');
  place.className = 'live-result';
  place.hidden = true;
  const heading = document.createElement('p');
  const body = document.createElement('div');
  place.append(heading, body);
  // seen where the code is folded away
  (code.closest('details') ?? code.nextElementSibling ?? code).after(place);
  let showing: Promise<unknown> = Promise.resolve();
  let isEmpty = true;
  let latest: readonly LiveOutput[] = [];
  const say = (told: string): void => {
    place.hidden = false;
    heading.textContent = told;
  };
  const listener: CellListener = {
    onPlanned(cells) {
      if (cells > 0) say(words.alsoRun(cells));
      // it comes while the cells run
      readyChart(live, code);
    },
    onStart() {
      place.setAttribute('aria-busy', 'true');
      delete place.dataset.ended;
      say(`${words.running} …`);
    },
    onOutputs(outputs) {
      isEmpty = outputs.length === 0;
      latest = outputs;
      // of outputs that come faster than they are drawn, only the last are
      showing = showing.then(() => (outputs === latest ? showOutputs(live, body, outputs) : undefined));
    },
    onEnd(how) {
      const told = {
        stopped: words.stopped,
        error: words.failed,
        ok: isEmpty ? words.nothing : words.result,
      }[how];
      void showing.then(() => {
        place.removeAttribute('aria-busy');
        place.dataset.ended = how;
        say(told);
        ended(how);
      });
    },
  };
  const reveal = (): void => void showing.then(() => place.scrollIntoView({ block: 'nearest' }));
  return { place, listener, reveal };
}
