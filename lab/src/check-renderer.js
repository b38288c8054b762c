import { Widget } from '@lumino/widgets';
import { CHECK_MIME } from '../../src/contracts/check-mime.ts';
import { isError, isVerdict } from '../../src/contracts/verdict.ts';

const COLUMNS = ['verdict', 'item', 'wave', 'statistic', 'printed', 'recomputed', 'source', 'reason'];
/** Whether a cell's verdict names an error of the report; a notebook may hold words that are no verdict. */
const errs = ({ verdict }) => isVerdict(String(verdict)) && isError(verdict);

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
    const { cells = [], figure, table, title } = model.data[CHECK_MIME];
    const counts = new Map();
    for (const { verdict } of cells) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    const name = title ?? figure ?? table ?? 'check';
    const summary = [...counts].map(([verdict, count]) => `${count} ${verdict}`).join(', ');
    const errors = cells.filter(errs);
    const rest = cells.filter((cell) => !errs(cell));
    const table_ = document.createElement('table');
    table_.append(element('caption', `${name}: ${summary}`));
    const head = document.createElement('tr');
    head.append(...COLUMNS.map((column) => Object.assign(element('th', column), { scope: 'col' })));
    table_.createTHead().append(head);
    const body = table_.createTBody();
    for (const cell of [...errors, ...rest]) {
      const row = document.createElement('tr');
      // the word says it; the weight only helps to find it
      if (errs(cell)) row.style.fontWeight = 'bold';
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
  rendererFactory: { safe: true, mimeTypes: [CHECK_MIME], createRenderer: () => new CheckTable() },
  rank: 45,
  dataType: 'json',
};
