import { Widget } from '@lumino/widgets';

const MIME = 'application/vnd.rekenschap.check+json';
const COLUMNS = ['verdict', 'item', 'wave', 'statistic', 'printed', 'recomputed', 'source', 'reason'];
/** Verdicts that name an error of the report. */
const ERRORS = new Set(['wrong', 'says both', 'misattributed']);

/**
 * Printed beside recomputed: the counts of the verdicts, and a row a value, those that need a reader first.
 */
class CheckTable extends Widget {
  constructor() {
    super();
    this.addClass('rk-check');
    this.addClass('jp-RenderedHTMLCommon');
  }

  async renderModel(model) {
    const { cells = [], figure, table, title } = model.data[MIME];
    const counts = new Map();
    for (const { verdict } of cells) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    const name = title ?? figure ?? table ?? 'check';
    const summary = [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
    const errors = cells.filter(({ verdict }) => ERRORS.has(verdict));
    const rest = cells.filter(({ verdict }) => !ERRORS.has(verdict));
    const table_ = document.createElement('table');
    table_.append(element('caption', `${name}: ${summary}`));
    const head = document.createElement('tr');
    head.append(...COLUMNS.map((column) => Object.assign(element('th', column), { scope: 'col' })));
    table_.createTHead().append(head);
    const body = table_.createTBody();
    for (const cell of [...errors, ...rest]) {
      const row = document.createElement('tr');
      // the word says it; the weight only helps to find it
      if (ERRORS.has(cell.verdict)) row.style.fontWeight = 'bold';
      row.append(...COLUMNS.map((column) => element('td', cell[column] ?? '')));
      body.append(row);
    }
    this.node.replaceChildren(table_);
  }
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = String(text);
  return made;
}

export const checkRenderer = {
  id: 'rekenschap-lab:check',
  description: 'Shows printed values beside recomputed ones.',
  rendererFactory: { safe: true, mimeTypes: [MIME], createRenderer: () => new CheckTable() },
  rank: 45,
  dataType: 'json',
};
