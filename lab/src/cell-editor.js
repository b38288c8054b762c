import { linter } from '@codemirror/lint';
import { Dialog, ICommandPalette, InputDialog, showDialog } from '@jupyterlab/apputils';
import { EditorExtensionRegistry, IEditorExtensionRegistry } from '@jupyterlab/codemirror';
import { INotebookTracker } from '@jupyterlab/notebook';
import { createQuestions } from './kernel-questions.js';

const RENAME = 'rekenschap:rename';
/** Marks of a mistake are drawn this long after the last key, ms. */
const DELAY = 400;

/** Mistakes while typing, and renaming across cells, as the kernel tells them; see docs/kernel-editor.md. */
export const cellEditorPlugin = {
  id: 'rekenschap-lab:cell-editor',
  description: 'Mistakes while typing, and renaming across cells, from the kernel.',
  autoStart: true,
  requires: [INotebookTracker, IEditorExtensionRegistry],
  optional: [ICommandPalette],
  activate(app, tracker, registry, palette) {
    const questions = createQuestions();
    registry.addExtension({
      name: 'rekenschap:mistakes',
      factory: ({ model }) =>
        EditorExtensionRegistry.createImmutableExtension(
          linter((view) => mistakes(view, model, tracker, questions), { delay: DELAY }),
        ),
    });
    app.commands.addCommand(RENAME, {
      label: 'Rename Across Cells…',
      caption: 'Give the name under the cursor another name, in all cells',
      isEnabled: () => tracker.activeCell?.model.type === 'code',
      execute: () => rename(tracker.currentWidget, questions),
    });
    app.commands.addKeyBinding({
      command: RENAME,
      keys: ['F2'],
      selector: '.jp-Notebook.jp-mod-editMode .jp-CodeCell',
    });
    app.contextMenu.addItem({ command: RENAME, selector: '.jp-CodeCell .jp-Editor', rank: 4 });
    palette?.addItem({ command: RENAME, category: 'Notebook Cell Operations' });
  },
};

const codeCells = (notebook) =>
  notebook.widgets
    .filter(({ model }) => model.type === 'code')
    .map(({ model }) => ({ id: model.id, code: model.sharedModel.getSource() }));

async function mistakes(view, model, tracker, questions) {
  if (model.type !== 'code') return [];
  const panel = tracker.find(({ content }) => content.widgets.some((cell) => cell.model === model));
  const kernel = panel?.sessionContext.session?.kernel;
  if (!kernel) return [];
  const cell = { id: model.id, code: view.state.doc.toString() };
  const found = await questions.ask(kernel, 'diagnostics', { cell, cells: codeCells(panel.content) });
  // what was typed since has its own question
  if (!found || cell.code !== view.state.doc.toString()) return [];
  return found.map(({ range, code, message }) => ({
    from: offsetIn(view.state.doc, range.start),
    to: offsetIn(view.state.doc, range.end),
    severity: 'error',
    source: code ? `TS${code}` : '',
    message,
  }));
}

function offsetIn(doc, { line, character }) {
  const at = doc.line(Math.min(line + 1, doc.lines));
  return Math.min(at.from + character, at.to);
}

async function rename(panel, questions) {
  const active = panel?.content.activeCell;
  const kernel = panel?.sessionContext.session?.kernel;
  if (!active?.editor || !kernel) return;
  const { line, column } = active.editor.getCursorPosition();
  const cell = { id: active.model.id, code: active.model.sharedModel.getSource() };
  const { value: newName } = await InputDialog.getText({ title: 'New name', okLabel: 'Rename' });
  if (!newName) return;
  const params = {
    cell,
    position: { line, character: column },
    newName,
    cells: codeCells(panel.content),
  };
  try {
    const changed = await questions.ask(kernel, 'rename', params);
    if (!changed?.length) throw new Error('there is no name under the cursor that can be renamed');
    for (const { cell: id, edits } of changed) applyEdits(panel.content, id, edits);
  } catch (error) {
    await showDialog({ title: 'Nothing was renamed', body: error.message, buttons: [Dialog.okButton()] });
  }
}

function applyEdits(notebook, id, edits) {
  const shared = notebook.widgets.find(({ model }) => model.id === id)?.model.sharedModel;
  if (!shared) return;
  const lines = shared.getSource().split('\n');
  const offset = ({ line, character }) =>
    lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0) + character;
  const places = edits.map(({ range, newText }) => [offset(range.start), offset(range.end), newText]);
  // from the end, so that no edit moves the place of another
  for (const [from, to, text] of places.sort((a, b) => b[0] - a[0])) shared.updateSource(from, to, text);
}
