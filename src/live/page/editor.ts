import { autocompletion, type CompletionSource } from '@codemirror/autocomplete';
import { javascript } from '@codemirror/lang-javascript';
import { type Diagnostic, linter } from '@codemirror/lint';
import { Compartment, Prec } from '@codemirror/state';
import { EditorView, hoverTooltip, keymap } from '@codemirror/view';
import { basicSetup } from 'codemirror';

/** What knows the types of a cell. */
export interface TypeHelp {
  complete(id: string, text: string, at: number): Promise<readonly { label: string; type: string }[]>;
  check(id: string, text: string): Promise<readonly { from: number; to: number; message: string }[]>;
  hover(
    id: string,
    text: string,
    at: number,
  ): Promise<{ from: number; to: number; text: string } | undefined>;
}

/** An editor in the place of a cell's code. */
export interface OpenEditor {
  text(): string;
  replace(text: string): void;
  focus(): void;
  help(types: TypeHelp): void;
}

/** How long the editor waits with a check after a key, ms. */
const PAUSE = 400;

/** What an editor shows. */
interface EditedCell {
  /** Of the cell */
  readonly id: string;
  readonly text: string;
  /** What a screen reader calls the editor */
  readonly label: string;
  /** Id of the element that tells its keys */
  readonly describedBy: string;
}

/** What an editor tells of: its text has changed, it is to run, and the keys are wanted elsewhere. */
interface EditorHost {
  onChange(text: string): void;
  onRun(): void;
  onLeave(): void;
}

/** Tab is left to the page, so that the keyboard comes out. */
export function createEditor(
  place: HTMLElement,
  { id, text, label, describedBy }: EditedCell,
  { onChange, onRun, onLeave }: EditorHost,
): OpenEditor {
  const types = new Compartment();
  const handled = (act: () => void) => (): boolean => {
    act();
    return true;
  };
  const run = handled(onRun);
  const view = new EditorView({
    doc: text,
    parent: place,
    extensions: [
      // before the others: it has a meaning of its own for Enter
      keymap.of([
        { key: 'Shift-Enter', run },
        { key: 'Mod-Enter', run },
      ]),
      basicSetup,
      // after all that Escape closes
      Prec.lowest(keymap.of([{ key: 'Escape', run: handled(onLeave) }])),
      javascript({ typescript: true }),
      types.of([]),
      EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy }),
      EditorView.updateListener.of(({ docChanged, state }) => docChanged && onChange(state.doc.toString())),
      EditorView.lineWrapping,
    ],
  });
  return {
    text: () => view.state.doc.toString(),
    replace: (next) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    focus: () => view.focus(),
    help: (known) => view.dispatch({ effects: types.reconfigure(helpExtensions(id, known)) }),
  };
}

function helpExtensions(id: string, known: TypeHelp) {
  const complete: CompletionSource = async ({ state, pos, explicit, matchBefore }) => {
    const word = matchBefore.call({ state, pos } as never, /[\w$]*/);
    const before = state.sliceDoc(Math.max(0, (word?.from ?? pos) - 1), word?.from ?? pos);
    if (!explicit && before !== '.' && word?.from === word?.to) return null;
    const options = await known.complete(id, state.doc.toString(), pos);
    return { from: word?.from ?? pos, options: [...options], validFor: /^[\w$]*$/ };
  };
  return [
    autocompletion({ override: [complete] }),
    linter(
      async ({ state }): Promise<Diagnostic[]> =>
        (await known.check(id, state.doc.toString())).map((one) => ({ ...one, severity: 'error' as const })),
      { delay: PAUSE },
    ),
    hoverTooltip(async ({ state }, at) => {
      const found = await known.hover(id, state.doc.toString(), at);
      if (!found) return null;
      return {
        pos: found.from,
        end: found.to,
        create() {
          const dom = document.createElement('pre');
          dom.className = 'live-hover';
          dom.textContent = found.text;
          return { dom };
        },
      };
    }),
  ];
}
