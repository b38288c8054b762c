// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the cells hold templates of their own
import { type LiveTask, SHEET_FIELD } from './live-task.ts';

const READ = [
  "import { besideStudy, openStudy, ownReport, pageParts, readOwnQuickscan, setLanguage, show } from 'rekenschap';",
  '',
  "const file = '../examples/exports/synthetic-comma.csv';",
  "const sheet: string = '';",
  "const wave = '2026';",
  "const group: string = '';",
  "const weight: string = '';",
  "const minimum: string = '10';",
  'const confirm = false;',
  "const language = 'en';",
  'setLanguage(language);',
  'const own = await readOwnQuickscan(file, {',
  '  wave,',
  '  confirm,',
  "  ...(sheet === '' ? {} : { sheet }),",
  "  ...(weight === '' ? {} : { weight }),",
  "  columns: group === '' ? {} : { municipality: group },",
  '});',
  'const columnHeads = {',
  "  en: { item: 'statement', column: 'column', question: 'question', by: 'known by', score: 'likeness' },",
  "  nl: { item: 'stelling', column: 'kolom', question: 'vraag', by: 'bekend door', score: 'gelijkenis' },",
  '}[language];',
  'await show(own.columns.rename(columnHeads));',
].join('\n');

const REPORT = [
  'const basis = besideStudy(openStudy(), wave, file);',
  'const report = await ownReport(basis, own, {',
  '  language,',
  "  divided: group !== '',",
  '  rules: { minimum: Number(minimum) },',
  '});',
  'for (const { chart } of report.figures) await show(chart);',
  'const labels = new Map(basis.survey.items.map(({ item, label }) => [item, label[language]]));',
  'const parts = pageParts({',
  '  own,',
  '  report,',
  '  wave,',
  '  from: basis.earlier?.from ?? null,',
  '  language,',
  "  by: group === '' ? null : group,",
  '  minimum: Number(minimum),',
  "  facts: { file, sha256: '' },",
  '  agreeing: null,',
  '  label: (item) => labels.get(item) ?? item,',
  '  drawn: [],',
  '});',
  'const heads = (cells: readonly string[]) => cells.map((text) => html`<th scope="col">${text}</th>`);',
  "const row = ([first = '', ...others]: readonly string[]) =>",
  '  html`<tr><th scope="row">${first}</th>${others.map((text) => html`<td>${text}</td>`)}</tr>`;',
  'for (const { title, paragraphs = [], table } of parts) {',
  '  await display(html`<h3>${title}</h3>${paragraphs.map((text) => html`<p>${text}</p>`)}${',
  '    table',
  '      ? html`<table><thead><tr>${heads(table.heads)}</tr></thead><tbody>${table.rows.map(row)}</tbody></table>`',
  "      : ''",
  '  }`);',
  '}',
].join('\n');

/** An export of one's own quickscan beside the waves of the study, in the page. */
export const QUICKSCAN_TASK: LiveTask = {
  name: 'own-quickscan',
  title: { en: 'Your own quickscan', nl: 'Uw eigen quickscan' },
  lead: {
    en: [
      'Drop the export of your own quickscan on the form: CSV, Excel, OpenDocument, SPSS or Stata. It is laid beside the printed waves: every figure, the changes, and how sure they are. Small groups are held back where they would give people away.',
      'The file is read in this page and stays there: nothing is sent. What stands in the form now is an invented export to try.',
    ],
    nl: [
      'Sleep de export van uw eigen quickscan naar het formulier: CSV, Excel, OpenDocument, SPSS of Stata. Zij wordt naast de gedrukte metingen gelegd: elke figuur, de veranderingen, en hoe zeker die zijn. Kleine groepen blijven weg waar zij mensen zouden verraden.',
      'Het bestand wordt op deze pagina gelezen en blijft daar: er wordt niets verstuurd. In het formulier staat nu een verzonnen export om te proberen.',
    ],
  },
  go: { en: 'Lay it beside', nl: 'Leg ernaast' },
  fields: [
    SHEET_FIELD,
    {
      name: 'wave',
      kind: 'text',
      value: '2026',
      label: { en: 'What your measurement is called', nl: 'Hoe uw meting heet' },
    },
    {
      name: 'group',
      kind: 'text',
      value: '',
      label: { en: 'Column with the group, e.g. team', nl: 'Kolom met de groep, bv. team' },
    },
    {
      name: 'weight',
      kind: 'text',
      value: '',
      label: { en: 'Column with weights', nl: 'Kolom met gewichten' },
    },
    {
      name: 'minimum',
      kind: 'number',
      value: '10',
      label: { en: 'Smallest group that is shown', nl: 'Kleinste groep die wordt getoond' },
    },
    {
      name: 'confirm',
      kind: 'yes',
      value: '',
      label: {
        en: 'Columns that were guessed are right (confirm)',
        nl: 'Geraden kolommen kloppen (confirm)',
      },
    },
  ],
  cells: [
    { id: 'read', source: READ },
    { id: 'report', source: REPORT },
  ],
};
