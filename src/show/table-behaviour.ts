import { TABLE_WORDS, type TableWords } from './table-words.ts';

/** Rows on a page, once the script below runs. */
export const ROWS_PER_PAGE = 50;

/**
 * A table this short is read as a whole: it has no controls, which would be stops for the keyboard, and
 * carries no script, which a notebook would hold once a table.
 */
export const ROWS_AT_A_GLANCE = 10;

/**
 * The look: inherits the font and the colours of the page it lands in, light or dark. The long selectors
 * outrank JupyterLab's own rules for tables.
 */
export const TABLE_STYLE = `
.data-table{margin:.3em 0}
.data-table .data-table-scroll{overflow-x:auto}
.data-table table{border-collapse:collapse;margin:0;width:auto;font-variant-numeric:tabular-nums}
.data-table table caption{caption-side:top;text-align:left;padding:.2em 0;font-size:.9em;color:inherit;white-space:nowrap}
.data-table .data-table-scroll table thead tr th,.data-table .data-table-scroll table tbody tr td{padding:.25em .7em;border:0;text-align:left;vertical-align:top;max-width:32em;overflow-wrap:break-word;white-space:pre-wrap}
.data-table .data-table-scroll table thead tr th{border-bottom:1px solid;font-weight:600;vertical-align:bottom;white-space:nowrap}
.data-table .data-table-scroll table thead tr th[align=right]{text-align:right}
.data-table .data-table-scroll table tbody tr td[align=right]{text-align:right;white-space:nowrap}
.data-table .data-table-scroll table tbody tr td[nowrap]{white-space:nowrap}
.data-table .data-table-scroll table tbody tr:nth-child(odd){background:transparent}
.data-table .data-table-scroll table tbody tr:nth-child(even){background:rgba(127,127,127,.1)}
.data-table .data-table-scroll table tbody tr:hover{background:rgba(127,127,127,.2)}
.data-table small{font-weight:400;font-size:.8em}
.data-table-scroll:focus-visible{outline:2px solid;outline-offset:1px}
@media print{.data-table .data-table-scroll{overflow:visible}.data-table thead{display:table-header-group}.data-table tr{break-inside:avoid}}
`;

/** The look of what the script below adds. */
export const CONTROL_STYLE = `
.data-table button{font:inherit;color:inherit;background:none;border:0;border-radius:2px;padding:0;margin:0;text-align:inherit;cursor:pointer}
.data-table button:focus-visible{outline:2px solid;outline-offset:1px}
.data-table button[aria-disabled=true]{opacity:.5;cursor:default}
.data-table th button b::after{content:"\\2195";opacity:.6;padding-left:.3em;font-weight:400}
.data-table th[aria-sort=ascending] button b::after{content:"\\2191";opacity:1}
.data-table th[aria-sort=descending] button b::after{content:"\\2193";opacity:1}
.data-table-pages{display:flex;gap:.6em;align-items:center;margin-top:.4em;font-size:.9em}
.data-table-pages button{border:1px solid rgba(127,127,127,.7);padding:.1em .6em}
@media print{.data-table-pages,.data-table th button b::after{display:none}.data-table tbody tr[hidden]{display:table-row}}
`;

const spoken = ({ pages, turns, span }: TableWords) => ({ pages, turns, span });
const SPOKEN = JSON.stringify({ en: spoken(TABLE_WORDS.en), nl: spoken(TABLE_WORDS.nl) });

/**
 * Sorting and paging, added to every table of ours on the page that has none yet. It uses no ids, so the same
 * table may stand on a page twice, and the markup it finds is complete without it.
 * Missing values stay last in both directions; a third press brings back the first order. Its words are in
 * the language that the place of the table states.
 */
export const tableScript = unindented(`
for (const box of document.querySelectorAll('.data-table:not([data-ready])')) {
  box.setAttribute('data-ready', '');
  const within = box.closest('[lang]'), told = ${SPOKEN}[within && /^nl/.test(within.lang) ? 'nl' : 'en'];
  const body = box.querySelector('tbody'), heads = [...box.querySelectorAll('thead th')];
  const given = [...body.rows], words = new Intl.Collator(undefined, { numeric: true });
  if (given.length <= ${ROWS_AT_A_GLANCE}) continue;
  const make = (name, text, attributes) => {
    const element = document.createElement(name);
    element.textContent = text;
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    return element;
  };
  const button = (press, text) => {
    const element = make('button', text, { type: 'button', 'data-lm-suppress-shortcuts': 'true' });
    element.addEventListener('click', press);
    return element;
  };
  const read = { number: Number, bigint: BigInt, date: Date.parse, text: String };
  let rows = given, page = 0, pages = null;
  const show = () => {
    rows.forEach((row, i) => { row.hidden = Math.floor(i / ${ROWS_PER_PAGE}) !== page; });
    if (pages) pages(page * ${ROWS_PER_PAGE} + 1, Math.min(rows.length, (page + 1) * ${ROWS_PER_PAGE}));
  };
  const sort = (column, way) => {
    const key = row => {
      const cell = row.cells[column];
      if (cell.hasAttribute('data-missing')) return null;
      return read[heads[column].dataset.kind](cell.dataset.exact || cell.textContent);
    };
    const pairs = given.map(row => [key(row), row]);
    const compare = (a, b) => typeof a === 'string' ? words.compare(a, b) : a < b ? -1 : a > b ? 1 : 0;
    if (way) pairs.sort(([a], [b]) => a === null || b === null ? (a === null) - (b === null) : way * compare(a, b));
    rows = pairs.map(pair => pair[1]);
    body.append(...rows);
    page = 0;
    show();
  };
  heads.forEach((head, column) => {
    const press = () => {
      const next = { none: 'ascending', ascending: 'descending', descending: 'none' }[head.getAttribute('aria-sort')];
      for (const other of heads) other.setAttribute('aria-sort', other === head ? next : 'none');
      sort(column, { none: 0, ascending: 1, descending: -1 }[next]);
    };
    const sorter = button(press, '');
    sorter.append(...head.childNodes);
    head.append(sorter);
    head.setAttribute('aria-sort', 'none');
  });
  const last = Math.ceil(rows.length / ${ROWS_PER_PAGE}) - 1;
  if (last > 0) {
    const status = make('span', '', { role: 'status' }), bar = make('div', '', { class: 'data-table-pages', role: 'group', 'aria-label': told.pages });
    const turns = [[() => 0, 0], [() => page - 1, 0], [() => page + 1, last], [() => last, last]].map(([to, end], i) => {
      const turn = button(() => { if (page !== end) { page = to(); show(); } }, told.turns[i]);
      return [turn, end];
    });
    pages = (from, to) => {
      status.textContent = told.span[0] + ' ' + from + ' ' + told.span[1] + ' ' + to + ' ' + told.span[2] + ' ' + rows.length;
      for (const [turn, end] of turns) turn.setAttribute('aria-disabled', String(page === end));
    };
    bar.append(...turns.map(turn => turn[0]), status);
    box.append(bar);
    show();
  }
}
`);

function unindented(source: string): string {
  return source.replace(/\n\s*/g, '\n').trim();
}
