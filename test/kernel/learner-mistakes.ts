import type { Told } from '../../src/contracts/language.ts';

/** A mistake that is made by who learns, in a cell of the first lesson, and words that must be said of it. */
interface Mistake {
  readonly name: string;
  readonly code: string;
  /** What the kernel says, which checks types before a cell runs */
  readonly kernel: Told;
  /** What a page says, which does not; the same where left out, nothing where it takes the cell */
  readonly page?: Told | 'taken';
}

const told = (en: string, nl: string): Told => ({ en, nl });
const alike = (text: string): Told => told(text, text);

/** What the first cells of a lesson make. */
export const beforeMistakes = (language: 'en' | 'nl'): string[] => [
  `import { agreeShare, escaped, exercise, feasibleSet, itemLabels, likertChart, openStudy, publishedRows, setLanguage, show } from 'rekenschap';
setLanguage('${language}');
const study = openStudy();`,
  `const rows = study.responses().params({ item: 'v3b' }).filter((d, $) => d.item === $.item);
const shareTask = exercise('agree-share', { study, language: '${language}' });
const printed = publishedRows(study.frequencies(), '2017');
const text = { title: 'x', source: 'y', items: itemLabels(study.instrument()), scale: study.survey.scale };`,
];

const notHere = (name: string) =>
  told(`nothing is called ${name} here. Is it spelt right`, `niets heet hier ${name}. Klopt de spelling`);
const toImport = (name: string) => told(`${name} has to be in an import`, `${name} moet in een import staan`);
const OTHER_KIND = told(
  'something that is given here is missing, or of another kind',
  'iets wat hier wordt meegegeven ontbreekt, of is van een andere soort',
);
const FOR_TEXT = told(
  'a number stands where text is wanted: put quotes around it',
  'er staat een getal waar tekst hoort: zet er aanhalingstekens om',
);
const AS_PRINTED = told(
  'got the number 33; pass it as printed text',
  'kreeg het getal 33; geef het als gedrukte tekst',
);
const KEEPS = (name: string) =>
  told(
    `${name} was made with const and keeps its value`,
    `${name} is gemaakt met const en houdt zijn waarde`,
  );
const NO_COLUMN = (name: string) =>
  told(
    `the table has no column ${name}; is it spelt right?`,
    `de tabel heeft geen kolom ${name}; klopt de spelling?`,
  );
const NO_NAME = (name: string) =>
  told(
    `"${name}" is no name that can stand here: is it spelt right?`,
    `"${name}" is geen naam die hier kan staan: klopt de spelling?`,
  );
const EMPTY = told('the table is empty', 'de tabel is leeg');

export const MISTAKES: readonly Mistake[] = [
  {
    name: 'item in the wrong case',
    code: "printed.get('v2D')",
    kernel: told(
      'no item "v2D" in the printed table of 2017; did you mean v2d?',
      'geen stelling "v2D" in de gedrukte tabel van 2017; bedoelde je v2d?',
    ),
  },
  {
    name: 'item that is not there',
    code: "feasibleSet(printed.get('v9z')!)",
    kernel: told('no item "v9z"', 'geen stelling "v9z"'),
  },
  {
    name: 'misspelt column of a verb',
    code: "rows.select('wave', 'respons')",
    kernel: NO_NAME('respons'),
    page: NO_COLUMN('respons'),
  },
  {
    name: 'misspelt column of a row',
    code: "rows.filter((d) => d.itm === 'v3b')",
    kernel: told('there is no itm here; did you mean item?', 'itm bestaat hier niet; bedoelde je item?'),
    page: NO_COLUMN('itm'),
  },
  {
    name: 'misspelt column asked for',
    code: "rows.array('cuont')",
    kernel: NO_NAME('cuont'),
    page: OTHER_KIND,
  },
  {
    name: 'wave that is not there',
    code: "publishedRows(study.frequencies(), '2016')",
    kernel: told('known here: 2017, 2010', 'hier bekend: 2017, 2010'),
  },
  {
    name: 'wave as a number',
    code: 'publishedRows(study.frequencies(), 2017)',
    kernel: FOR_TEXT,
    page: told("put quotes around it: '2017'", "schrijf '2017'"),
  },
  {
    name: 'filter that leaves nothing',
    code: "likertChart(rows.filter((d) => d.wave === '1999'), text)",
    kernel: EMPTY,
  },
  {
    name: 'numbers for printed text',
    code: 'feasibleSet({ n: 200, percents: [33, 67], mean: null, sd: null, min: null, max: null })',
    kernel: FOR_TEXT,
    page: AS_PRINTED,
  },
  {
    name: 'missing await',
    code: 'show(shareTask.check(25)).verdict',
    kernel: told('write (await …).verdict', 'schrijf (await …).verdict'),
    page: 'taken',
  },
  {
    name: 'missing import',
    code: 'newcombeInterval(1, 2, 3, 4)',
    kernel: notHere('newcombeInterval'),
    page: toImport('newcombeInterval'),
  },
  { name: 'name that is nowhere', code: 'afronden(12.5)', kernel: notHere('afronden') },
  {
    name: 'function in the wrong case',
    code: 'agreeshare(shareTask.data.after)',
    kernel: told('did you mean agreeShare?', 'bedoelde je agreeShare?'),
  },
  {
    name: 'misspelt name of an import',
    code: "import { agreShare } from 'rekenschap';\nagreShare([1, 2]);",
    kernel: told('did you mean agreeShare?', 'bedoelde je agreeShare?'),
  },
  {
    name: 'misspelt package',
    code: "import { agreeShare as mine } from 'rekenschp';",
    kernel: told('there is no package rekenschp here', 'hier is geen pakket rekenschp'),
    page: told('a page has no rekenschp', 'een pagina heeft geen rekenschp'),
  },
  {
    name: 'forgotten return',
    code: 'await show(shareTask.check((data) => { data.after[3]; }))',
    kernel: told('Put return before the value', 'Zet return voor de waarde'),
  },
  {
    name: 'bracket that is not closed',
    code: 'await show(shareTask.check(25);',
    kernel: told(
      'the ( in line 1 is not closed: a ) is missing',
      'de ( in regel 1 wordt niet gesloten: er ontbreekt een )',
    ),
  },
  {
    name: 'bracket of another kind',
    code: 'const part = (1 + 2] / 3',
    kernel: told(
      'line 1: ] stands where ( of line 1 has to be closed; write )',
      'regel 1: er staat ] waar ( uit regel 1 moet sluiten; schrijf )',
    ),
  },
  {
    name: 'brace that is not closed',
    code: 'const whole = () => {\n  return 1',
    kernel: told('the { in line 1 is not closed', 'de { in regel 1 wordt niet gesloten'),
  },
  {
    name: 'text without an end',
    code: "const share = '25%",
    kernel: told(
      "line 1: a text begins with ' and does not end",
      "regel 1: een tekst begint met ' en eindigt niet",
    ),
  },
  {
    name: 'curly quotes',
    code: 'const share = ‘25’',
    kernel: told('is a quote of a word processor', 'is een aanhalingsteken van een tekstverwerker'),
  },
  {
    name: 'decimal comma in a call',
    code: 'await show(shareTask.check(25,3))',
    kernel: told('write 25.3 for 25,3', 'schrijf 25.3 in plaats van 25,3'),
    page: told('12.5, not 12,5', '12.5, niet 12,5'),
  },
  {
    name: 'decimal comma in a constant',
    code: 'const share = 25,3;',
    kernel: told('write 25.3', 'schrijf 25.3'),
  },
  {
    name: 'keyword in the wrong case',
    code: 'Const share = 25',
    kernel: told('did you mean const?', 'bedoelde je const?'),
  },
  {
    name: 'misspelt keyword',
    code: 'retrun 25',
    kernel: told('did you mean return?', 'bedoelde je return?'),
  },
  {
    name: 'constant given another value',
    code: 'const once = 1;\nonce = 2;',
    kernel: KEEPS('once'),
    page: 'taken',
  },
  {
    name: 'name made twice',
    code: 'const twice = 1;\nconst twice = 2;',
    kernel: told('twice is made twice in this cell', 'twice wordt in deze cel twee keer gemaakt'),
  },
  {
    name: 'text where numbers are wanted',
    code: "agreeShare('1 2 3')",
    kernel: told('here stands text, where', 'hier staat tekst, terwijl'),
    page: OTHER_KIND,
  },
  {
    name: 'computing with text',
    code: "const n = '209';\n147 / n",
    kernel: told('only numbers can be computed with', 'rekenen kan alleen met getallen'),
    page: 'taken',
  },
  {
    name: 'misspelt property',
    code: 'shareTask.data.afterr',
    kernel: told('did you mean after?', 'bedoelde je after?'),
    page: told(
      'shareTask.data.afterr is undefined',
      'shareTask.data.afterr is undefined: er is niets met die naam',
    ),
  },
  {
    name: 'index out of range',
    code: 'shareTask.data.after[5].toFixed(1)',
    kernel: told('what stands before toFixed is undefined', 'wat voor toFixed staat is undefined'),
  },
  {
    name: 'no number',
    code: 'await show(shareTask.check(0 / 0))',
    kernel: told('No number comes out of the computation (NaN)', 'Uit de berekening komt geen getal (NaN)'),
  },
  {
    name: 'brackets behind what is no function',
    code: 'shareTask.question()',
    kernel: told('this is no function', 'dit is geen functie'),
    page: told('shareTask.question is no function', 'shareTask.question is geen functie'),
  },
  {
    name: 'misspelt exercise',
    code: "exercise('agree-shar')",
    kernel: told('did you mean "agree-share"?', 'bedoelde je "agree-share"?'),
    page: told(
      'no exercise "agree-shar"; did you mean agree-share?',
      'geen opdracht "agree-shar"; bedoelde je agree-share?',
    ),
  },
  {
    name: 'seed as text',
    code: "exercise('agree-share', { seed: 'a' })",
    kernel: told('text stands where a number is wanted', 'er staat tekst waar een getal hoort'),
    page: told('the seed is a; expected an integer', 'het eigen getal (seed) is a; geef een heel getal'),
  },
  {
    name: 'misspelt table',
    code: "study.table('respones')",
    kernel: told(
      'no table "respones"; did you mean responses?',
      'geen tabel "respones"; bedoelde je responses?',
    ),
  },
  {
    name: 'misspelt figure',
    code: "study.figure('2,8')",
    kernel: told('no figure "2,8"', 'geen figuur "2,8"'),
  },
  {
    name: 'one = for a comparison',
    code: "rows.filter((d) => d.item = 'v3b')",
    kernel: told('write === to compare', 'schrijf === om te vergelijken'),
  },
  {
    name: 'a name of the cell in a function of a table',
    code: "const wanted = 'v3b';\nrows.filter((d) => d.item === wanted)",
    kernel: told('put escaped(…) around the function', 'zet escaped(…) om de functie'),
  },
  {
    name: 'no values where one is wanted',
    code: 'agreeShare()',
    kernel: told(
      'values wanted between the brackets: 1, given: 0',
      'waarden die tussen de haakjes horen: 1, er staan er: 0',
    ),
    page: OTHER_KIND,
  },
  {
    name: 'a count below 0',
    code: 'agreeShare([1, -2, 3])',
    kernel: told(
      'category 2: -2 is not a count; expected an integer of 0 or more',
      'antwoord 2: -2 is geen aantal; geef een heel getal van 0 of meer',
    ),
  },
  {
    name: 'function that calls itself',
    code: 'const again = (n: number): number => again(n + 1);\nagain(1)',
    kernel: told('a function calls itself and never ends', 'een functie roept zichzelf aan en eindigt nooit'),
  },
  {
    name: 'unknown language',
    code: "setLanguage('dutch')",
    kernel: NO_NAME('dutch'),
    page: alike('(taal "dutch" is onbekend; kies "nl" of "en")'),
  },
];
