import type { Language } from '../../charts/language.ts';
import { ROUNDINGS, type Rounding } from '../../recovery/rounding.ts';
import { type LiveTask, SHEET_FIELD } from './live-task.ts';

const READ = [
  "import { from } from 'arquero';",
  "import { auditTable, readPublishedTable, setLanguage, show } from 'rekenschap';",
  '',
  "const language = 'en';",
  'setLanguage(language);',
  "const file = 'tables/pmc5882834-table-3.tsv';",
  "const sheet: string = '';",
  "const lowest: string = '0';",
  "const highest: string = '116';",
  "const n: string = '';",
  "const rounding = 'either';",
  'const weighted = false;',
  'const printed = readPublishedTable(file, {',
  "  ...(sheet !== '' ? { sheet } : {}),",
  "  ...(lowest !== '' && highest !== '' ? { scale: { min: Number(lowest), max: Number(highest) } } : {}),",
  "  ...(n !== '' ? { n: { min: Number(n), max: Number(n) } } : {}),",
  '});',
  'const columnHeads = {',
  "  en: { column: 'column', heading: 'heading', group: 'group', meaning: 'meaning', by: 'known by' },",
  "  nl: { column: 'kolom', heading: 'kop', group: 'groep', meaning: 'betekenis', by: 'bekend door' },",
  '}[language];',
  'await show(from([...printed.columns]).rename(columnHeads));',
  'const unreadHeads = {',
  "  en: { row: 'row', column: 'column', text: 'text', reason: 'reason' },",
  "  nl: { row: 'rij', column: 'kolom', text: 'tekst', reason: 'reden' },",
  '}[language];',
  'if (printed.unread.length > 0) await show(from([...printed.unread]).rename(unreadHeads));',
].join('\n');

const AUDIT = ['await show(await auditTable(printed, { rounding, weighted }));'].join('\n');

const ROUNDING_WORDS = {
  either: { en: 'half up, or half to even', nl: 'half naar boven, of half naar even' },
  'half-up': { en: 'half up', nl: 'half naar boven' },
  'half-even': { en: 'half to even', nl: 'half naar even' },
  'half-down': { en: 'half down', nl: 'half naar beneden' },
  truncate: { en: 'cut off', nl: 'afgekapt' },
  floor: { en: 'down', nl: 'naar beneden' },
  ceiling: { en: 'up', nl: 'naar boven' },
  twice: { en: 'twice, to a decimal more first', nl: 'twee keer, eerst op een decimaal meer' },
} satisfies Record<Rounding, Record<Language, string>>;

/** The check of a table of any report, in the page. */
export const checkTableTask: LiveTask = {
  name: 'check-table',
  title: { en: 'Check a table', nl: 'Controleer een tabel' },
  lead: {
    en: [
      'Paste a table of any report, or drop it on the form as CSV, Excel, OpenDocument or HTML. Every row is held against what whole numbers of answers can give: it is possible, or its values cannot hold together.',
      'The file is read in this page and stays there. What stands in the form now is a published table to try.',
    ],
    nl: [
      'Plak een tabel uit een willekeurig rapport, of sleep haar naar het formulier als CSV, Excel, OpenDocument of HTML. Elke rij wordt gelegd naast wat hele aantallen antwoorden kunnen geven: zij is mogelijk, of haar waarden kunnen niet samen waar zijn.',
      'Het bestand wordt op deze pagina gelezen en blijft daar. In het formulier staat nu een gepubliceerde tabel om te proberen.',
    ],
  },
  pasted: { en: 'Table, pasted', nl: 'Tabel, geplakt' },
  go: { en: 'Check', nl: 'Controleer' },
  fields: [
    SHEET_FIELD,
    { name: 'lowest', kind: 'number', value: '0', label: { en: 'Lowest answer', nl: 'Laagste antwoord' } },
    {
      name: 'highest',
      kind: 'number',
      value: '116',
      label: { en: 'Highest answer', nl: 'Hoogste antwoord' },
    },
    {
      name: 'n',
      kind: 'number',
      value: '',
      label: {
        en: 'Answers, where the table prints none',
        nl: 'Aantal antwoorden, als de tabel dat niet noemt',
      },
    },
    {
      name: 'rounding',
      kind: 'choice',
      value: 'either',
      label: { en: 'Rounded', nl: 'Afgerond' },
      choices: ROUNDINGS.map((way) => [way, ROUNDING_WORDS[way]] as const),
    },
    {
      name: 'weighted',
      kind: 'yes',
      value: '',
      label: { en: 'Values come from weighted data', nl: 'Waarden komen uit gewogen gegevens' },
    },
  ],
  cells: [
    { id: 'read', source: READ },
    { id: 'audit', source: AUDIT },
  ],
};
