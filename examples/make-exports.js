// Makes the example exports beside it: one made-up survey as six tools and ten formats write it. All of
// it is SYNTHETIC; no respondent exists. Run: node examples/make-exports.js (needs pspp and r-cran-haven
// of Debian, and `npm run build`)
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import { strToU8, zipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/universal';

const SEED = 2026;
const RESPONDENTS = 60;
const folder = fileURLToPath(new URL('./exports/', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'exports-'));
mkdirSync(folder, { recursive: true });

/** mulberry32: a small generator of numbers in [0, 1) from a seed. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const [, ...instrument] = readFileSync(new URL('../data/instruments/quickscan.csv', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/)
  .map((line) =>
    line.match(/("([^"]|"")*"|[^,]*)(,|$)/g).map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, '')),
  );
const ITEMS = instrument.map(([item, , , nl, , statement]) => ({ item, nl, statement }));
const next = random(SEED);
const GROUPS = ['Súdwest-Fryslân', 'Coevorden', 'Tilburg'];

/**
 * What each respondent answers: 1 to 5, or why there is no answer: weet
 * niet, n.v.t., geen antwoord, or nothing.
 */
const PEOPLE = Array.from({ length: RESPONDENTS }, (_, index) => {
  const leaning = next();
  return {
    id: `synthetic-${String(index + 1).padStart(3, '0')}`,
    group: GROUPS[Math.floor(next() * GROUPS.length)],
    team: `team ${1 + Math.floor(next() * 2)}`,
    weight: Math.round(50 + next() * 100) / 100,
    remark:
      index === 0
        ? 'SYNTHETIC: made up by examples/make-exports.js'
        : next() < 0.2
          ? 'Goed, maar; "beter" kan'
          : '',
    answers: ITEMS.map(() => {
      const draw = next();
      if (draw < 0.02) return 'weet niet';
      if (draw < 0.03) return 'n.v.t.';
      if (draw < 0.04) return 'geen antwoord';
      if (draw < 0.07) return '';
      return 1 + Math.min(4, Math.floor(5 * (0.6 * next() + 0.4 * leaning)));
    }),
  };
});

const DUTCH = ['Helemaal oneens', 'Oneens', 'Niet eens / niet oneens', 'Eens', 'Helemaal eens'];
const ENGLISH = ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'];
const labelled = (labels, reasons) => (answer) =>
  typeof answer === 'number' ? labels[answer - 1] : reasons[answer];
const asDutch = labelled(DUTCH, {
  'weet niet': 'Weet niet',
  'n.v.t.': 'N.v.t.',
  'geen antwoord': 'Geen antwoord',
  '': '',
});
const asEnglish = labelled(ENGLISH, {
  'weet niet': "Don't know",
  'n.v.t.': 'Not applicable',
  'geen antwoord': 'Prefer not to say',
  '': '',
});
const asNumber = (codes) => (answer) => (typeof answer === 'number' ? answer : codes[answer]);

const quoted = (cell) =>
  /[",;\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);
const csv = (rows, delimiter = ',') =>
  `${rows.map((row) => row.map(quoted).join(delimiter)).join('\r\n')}\r\n`;
const save = (name, content) => writeFileSync(join(folder, `synthetic-${name}`), content);
const codes = ITEMS.map(({ item }) => item);
const plainRows = (answer) => [
  ['respondent', 'gemeente', 'team', 'gewicht', ...codes, 'toelichting'],
  ...PEOPLE.map((person) => [
    person.id,
    person.group,
    person.team,
    person.weight,
    ...person.answers.map(answer),
    person.remark,
  ]),
];

// the truth: what the generator drew, counted
save(
  'truth.csv',
  csv([
    ['item', 'response', 'count'],
    ...ITEMS.flatMap(({ item }, index) =>
      [1, 2, 3, 4, 5, 'weet niet', 'n.v.t.', 'geen antwoord', ''].map((answer) => [
        item,
        answer === '' ? 'empty' : answer,
        PEOPLE.filter((person) => person.answers[index] === answer).length,
      ]),
    ),
  ]),
);

// text, as a spreadsheet or a script writes it
save('comma.csv', csv(plainRows(asDutch)));
save('semicolon-windows-1252.csv', Buffer.from(csv(plainRows(asDutch), ';'), 'latin1'));
save('tab-utf-16.txt', Buffer.from(`\ufeff${csv(plainRows(asDutch), '\t')}`, 'utf16le'));
save(
  'long.csv',
  csv([
    ['respondent', 'gemeente', 'vraag', 'antwoord'],
    ...PEOPLE.flatMap((person) =>
      ITEMS.map(({ item }, index) => [person.id, person.group, item, asDutch(person.answers[index])]),
    ),
  ]),
);

// Qualtrics: names, questions and import ids, and a preview that is no respondent
const qualtricsHead = [
  'StartDate',
  'EndDate',
  'Status',
  'Progress',
  'Finished',
  'RecordedDate',
  'ResponseId',
];
const qualtricsRow = (person, status) => [
  '2026-05-01 09:00:00',
  '2026-05-01 09:10:00',
  status,
  100,
  'True',
  '2026-05-01 09:10:01',
  person.id,
  person.group,
  ...person.answers.map(asEnglish),
];
save(
  'qualtrics.csv',
  csv([
    [...qualtricsHead, 'gemeente', ...ITEMS.map((_, index) => `Q1_${index + 1}`)],
    [
      ...qualtricsHead,
      'In which municipality do you work?',
      ...ITEMS.map(({ statement }) => `What do you think? - ${statement}`),
    ],
    [...qualtricsHead, 'gemeente', ...codes].map((name) => `{"ImportId":"${name}"}`),
    qualtricsRow({ ...PEOPLE[0], id: 'synthetic-preview' }, 'Survey Preview'),
    ...PEOPLE.map((person) => qualtricsRow(person, 'IP Address')),
  ]),
);

// LimeSurvey: answer codes, with A6 to A8 as this survey's maker numbered the rest
save(
  'limesurvey.csv',
  csv([
    [
      'id',
      'submitdate',
      'lastpage',
      'startlanguage',
      'seed',
      'gemeente',
      ...codes.map((code) => `G1Q1[${code}]`),
    ],
    ...PEOPLE.map((person, index) => [
      index + 1,
      '2026-05-01 09:10:00',
      3,
      'nl',
      SEED,
      person.group,
      ...person.answers.map((answer) =>
        typeof answer === 'number'
          ? `A${answer}`
          : { 'weet niet': 'A6', 'n.v.t.': 'A7', 'geen antwoord': 'A8', '': '' }[answer],
      ),
    ]),
  ]),
);

// Castor: codes for what is missing
const castorMissing = { 'weet niet': 98, 'n.v.t.': 96, 'geen antwoord': 95 };
save(
  'castor.csv',
  csv(
    [
      ['Participant Id', 'Site Abbreviation', 'Participant Creation Date', 'gemeente', ...codes],
      ...PEOPLE.map((person) => [
        person.id,
        'SYN',
        '2026-05-01 09:00:00',
        person.group,
        ...person.answers.map((answer) =>
          typeof answer === 'number' || answer === '' ? answer : `##USER_MISSING_${castorMissing[answer]}##`,
        ),
      ]),
    ],
    ';',
  ),
);

// Microsoft Forms: a workbook with questions as names
const book = async (rows) => {
  const cells = rows.map((row) => row.map((value) => (value === '' ? null : { value })));
  return new Uint8Array(await (await writeWorkbook(cells).toBlob()).arrayBuffer());
};
save(
  'microsoft-forms.xlsx',
  await book([
    [
      'ID',
      'Begintijd',
      'Tijd van voltooien',
      'E-mail',
      'Naam',
      'Gemeente',
      ...ITEMS.map(({ statement }) => `${statement}.`),
    ],
    ...PEOPLE.map((person, index) => [
      index + 1,
      '01-05-26 9:00:00',
      '01-05-26 9:10:00',
      'anonymous',
      '',
      person.group,
      ...person.answers.map(asDutch),
    ]),
  ]),
);

// Google Forms: a grid with the short label of each statement in brackets
save(
  'google-forms.csv',
  csv([
    ['Tijdstempel', 'Gemeente', ...ITEMS.map(({ nl }) => `Wat vindt u van de volgende stellingen? [${nl}]`)],
    ...PEOPLE.map((person) => [
      '2026/05/01 9:10:00 a.m. EET',
      person.group,
      ...person.answers.map((answer) =>
        typeof answer === 'number' ? `${answer} - ${DUTCH[answer - 1]}` : asDutch(answer),
      ),
    ]),
  ]),
);

// workbooks and columnar files of numbers, with customary codes for what is missing
const CODES = { 'weet niet': 'weet niet', 'n.v.t.': 'nvt', 'geen antwoord': 'geen antwoord', '': '' };
save('excel.xlsx', await book(plainRows(asNumber(CODES))));
save('opendocument.ods', ods(plainRows(asNumber(CODES))));
const texts = plainRows(asNumber(CODES));
const columns = Object.fromEntries(
  texts[0].map((name, index) => [
    name,
    texts.slice(1).map((row) => (row[index] === '' ? null : String(row[index]))),
  ]),
);
save('arrow.arrow', tableToIPC(tableFromArrays(columns), { format: 'file' }));
writeFileSync(join(scratch, 'plain.csv'), csv(texts));
const duckdb = await (await DuckDBInstance.create(':memory:')).connect();
await duckdb.run(
  `COPY (SELECT * FROM read_csv('${join(scratch, 'plain.csv')}', all_varchar = true, nullstr = '')) TO '${join(folder, 'synthetic-parquet.parquet')}' (FORMAT parquet)`,
);
duckdb.closeSync();

function ods(rows) {
  const names = ['office', 'table', 'text']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const cell = (value) => {
    if (value === '') return '<table:table-cell/>';
    if (typeof value === 'number')
      return `<table:table-cell office:value-type="float" office:value="${value}"/>`;
    return `<table:table-cell office:value-type="string"><text:p>${escaped(value)}</text:p></table:table-cell>`;
  };
  const body = rows.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`).join('');
  const content = `<?xml version="1.0"?><office:document-content ${names} office:version="1.3"><office:body><office:spreadsheet><table:table table:name="Synthetic">${body}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const type = 'application/vnd.oasis.opendocument.spreadsheet';
  const manifest = `<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  const mtime = new Date('2026-05-01T00:00:00');
  return zipSync(
    {
      mimetype: [strToU8(type), { level: 0 }],
      'META-INF/manifest.xml': strToU8(manifest),
      'content.xml': strToU8(content),
    },
    { mtime },
  );
}

// SPSS, by PSPP: codes with labels, user-missing codes, a weight
const SPSS = { 'weet niet': 9, 'n.v.t.': 8, 'geen antwoord': 7, '': '.' };
const spssText = (text) => `"${text.replaceAll('"', "'")}"`;
const spss = `set locale='UTF-8'.
file label 'SYNTHETIC: made up by examples/make-exports.js'.
data list list / respondent (a14) gemeente (a20) team (a6) gewicht (f5.2) ${codes.join(' ')} (f1.0) toelichting (a60).
begin data
${PEOPLE.map((person) => [spssText(person.id), spssText(person.group), spssText(person.team), person.weight, ...person.answers.map(asNumber(SPSS)), spssText(person.remark)].join(' ')).join('\n')}
end data.
variable labels ${ITEMS.map(({ item, nl }) => `${item} '${nl.replaceAll("'", "''")}'`).join(' /')}.
value labels ${codes.join(' ')} ${DUTCH.map((label, index) => `${index + 1} '${label}'`).join(' ')} 7 'Geen antwoord' 8 'N.v.t.' 9 'Weet niet'.
missing values ${codes.join(' ')} (7, 8, 9).
weight by gewicht.
`;
const pspp = (lines) => execFileSync('pspp', ['-o', '/dev/null'], { input: `${spss}${lines}`, cwd: folder });
pspp("save outfile='synthetic-spss.sav' /compressed.");
pspp("save outfile='synthetic-spss.zsav' /zcompressed.");
pspp("rename variables (toelichting = opmerk).\nexport outfile='synthetic-spss.por' /drop=opmerk.");

// Stata, by haven: missing values with letters
const STATA = { 'weet niet': '.a', 'n.v.t.': '.b', 'geen antwoord': '.c', '': '' };
writeFileSync(join(scratch, 'stata.csv'), csv(plainRows(asNumber(STATA))));
execFileSync('Rscript', [
  '-e',
  `library(haven)
d <- read.csv('${join(scratch, 'stata.csv')}', colClasses = 'character', encoding = 'UTF-8')
for (item in names(d)[5:${4 + codes.length}]) {
  x <- suppressWarnings(as.numeric(d[[item]]))
  for (letter in c('a', 'b', 'c')) x[d[[item]] == paste0('.', letter)] <- tagged_na(letter)
  d[[item]] <- labelled(x, c(${DUTCH.map((label, index) => `'${label}' = ${index + 1}`).join(', ')}, 'Weet niet' = tagged_na('a'), 'N.v.t.' = tagged_na('b'), 'Geen antwoord' = tagged_na('c')))
}
d$gewicht <- as.numeric(d$gewicht)
write_dta(d, '${join(folder, 'synthetic-stata.dta')}', version = 14, label = 'SYNTHETIC: examples/make-exports.js')`,
]);
