import { from } from 'arquero';
import { parseSync } from 'oxc-parser';
import { afterEach, describe, expect, it } from 'vitest';
import { likertChart } from '../../src/charts/index.ts';
import { setLanguage } from '../../src/contracts/language.ts';
import { guardItem } from '../../src/guard/index.ts';
import { describeError } from '../../src/kernel/run/describe-error.ts';
import { withOwnWave } from '../../src/own-report/with-own-wave.ts';
import { decodeText } from '../../src/tables/decode-text.ts';
import { numberedScale } from '../../src/tables/index.ts';
import { requireLinked } from '../../src/tables/response-tables.ts';
import { type Survey, survey } from '../../src/tables/survey.ts';
import { parseCell } from '../../src/tables/table-schema.ts';
import { sourceTexts } from '../source-declarations.ts';

/** Whose errors a reader of a cell meets. */
const TOLD = ['tables', 'count-tables', 'guard', 'charts', 'show', 'own-report', 'lessons'];

/** Errors in English only, so many a file, and why they are. */
const ENGLISH: Readonly<Record<string, readonly [errors: number, why: string]>> = {
  'charts/chart-waves.ts': [1, 'a chart asks it for waves of its own rows only'],
  'count-tables/count-answers.ts': [
    10,
    'this layer imports none, so not what tells an error in two languages',
  ],
  'count-tables/count-table-statistics.ts': [9, 'as count-answers.ts'],
  'count-tables/merge-count-tables.ts': [3, 'as count-answers.ts'],
};

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly Node[];
  readonly [field: string]: unknown;
}

/** Whether an expression is a sentence that stands there in one language, in whatever branch of it. */
function isOneText(node: Node | undefined): boolean {
  if (node === undefined) return false;
  if (['Literal', 'TemplateLiteral', 'BinaryExpression'].includes(node.type)) return true;
  return [node.consequent, node.alternate, node.expression].some((part) => isOneText(part as Node));
}

/** Every place of a source that makes an error in one language. */
function untoldIn(text: string): string[] {
  const found: string[] = [];
  const visit = (node: Node | null): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, callee, arguments: given = [], start, end } = node;
    const made = /^(?:New|Call)Expression$/.test(type) ? (callee?.name ?? '') : '';
    const isUntold = /^dataError$|^DataError$/.test(made) ? isOneText(given[1]) : /Error$/.test(made);
    if (isUntold) found.push(text.slice(start, end));
    else for (const part of Object.values(node)) visit(part as Node);
  };
  visit(parseSync('source.ts', text).program as unknown as Node);
  return found;
}

/** What a page or notebook shows of the error that is thrown. */
async function shown(fails: () => unknown): Promise<string> {
  try {
    await fails();
  } catch (error) {
    return describeError(error).message;
  }
  return 'nothing was thrown';
}

const SURVEY: Survey = {
  name: 'werk',
  title: { nl: 'Werk', en: 'Work' },
  waves: [{ id: '2020', label: { nl: '2020', en: '2020' }, colour: '#336699' }],
  scale: { ...numberedScale(5), agree: [3, 4, 5], disagree: [1, 2, 3] },
  items: [],
  sources: [],
  populations: [],
  evidence: [],
};
const FIELD = { name: 'n', type: 'number', description: '', constraints: { minimum: 0.5 } } as const;

afterEach(() => setLanguage('en'));

describe('errors of tables, charts, publications and lessons', () => {
  const own = [...sourceTexts].filter(([path]) => TOLD.includes(path.split('/')[0] ?? ''));

  it('are told in both languages, but for those that are named with a reason', () => {
    expect(own.filter(([, text]) => /errorInWords\(|dataError\(/.test(text)).length).toBeGreaterThan(30);
    const untold = own.map(([path, text]) => [path, untoldIn(text)] as const);
    const unnamed = untold.flatMap(([path, code]) =>
      path in ENGLISH ? [] : code.map((one) => `${path}: ${one}`),
    );
    expect(unnamed).toEqual([]);
    const named = untold.filter(([path]) => path in ENGLISH).map(([path, code]) => [path, code.length]);
    expect(Object.fromEntries(named)).toEqual(
      Object.fromEntries(Object.entries(ENGLISH).map(([path, [errors]]) => [path, errors])),
    );
  });

  it.each([
    ["throw new RangeError('no');", ["new RangeError('no')"]],
    ["const e = TypeError('no');", ["TypeError('no')"]],
    ["throw dataError({ file }, 'no');", ["dataError({ file }, 'no')"]],
    ['throw dataError(place, `no` as string);', ['dataError(place, `no` as string)']],
    ["throw new DataError(place, 'no ' + x);", ["new DataError(place, 'no ' + x)"]],
    [
      "throw dataError(place, x ? { en: 'a', nl: 'b' } : 'no');",
      ["dataError(place, x ? { en: 'a', nl: 'b' } : 'no')"],
    ],
    ["throw dataError(place, { en: 'no', nl: 'nee' });", []],
    ["throw errorInWords({ en: 'no', nl: 'nee' }, RangeError);", []],
  ])('are found where they are told in one: %s', (text, untold) => {
    expect(untoldIn(text)).toEqual(untold);
  });

  it.each<[() => unknown, string, string]>([
    [
      () => survey(SURVEY),
      'survey werk: answer 3 agrees and disagrees; give it to one side or to none',
      'enquête werk: antwoord 3 staat bij eens en bij oneens; geef het aan één kant of aan geen',
    ],
    [
      () => numberedScale(1.5),
      'points: 1.5 is no scale; expected an integer of 2 or more',
      'points: 1,5 is geen schaal; verwacht een heel getal van 2 of meer',
    ],
    [
      () => requireLinked(from([{ wave: '1' }])),
      'linked responses need column respondent, municipality, item, response; the table has wave',
      'gekoppelde antwoorden vragen kolom respondent, municipality, item, response; de tabel heeft wave',
    ],
    [
      () =>
        likertChart(from([{ wave: '1', item: 'v1', response: 7, count: 2 }]), {
          title: 'A',
          source: 'B',
          items: { v1: 'C' },
          scale: numberedScale(5),
        }),
      'item v1, wave 1: response "7" is not on the scale 1 to 5; give the scale that it is on, or use groupedBarChart for other answers',
      'stelling v1, meting 1: antwoord "7" staat niet op de schaal van 1 tot en met 5; geef de schaal waar het wel op staat, of gebruik groupedBarChart voor andere antwoorden',
    ],
    [
      () => guardItem({ item: 'q', points: 2, parts: [], groups: [] }, { minimum: 2.5 }),
      'minimum is 2.5; expected a whole number of 1 or more',
      'minimum is 2,5; verwacht een heel getal van 1 of meer',
    ],
    [
      () => parseCell('x', FIELD, [], { file: 'eigen.csv', row: 3, column: 'n', item: 'v1' }),
      'eigen.csv, row 3, column n, item v1: "x" is not a valid n; expected a number of 0.5 or more',
      'eigen.csv, rij 3, kolom n, stelling v1: "x" is geen geldige waarde van n; verwacht een getal van 0,5 of meer',
    ],
    [
      () => decodeText({ name: 'eigen.csv', bytes: new Uint8Array([97, 98, 99, 0, 97]) }),
      'eigen.csv: is no text: byte 4 is zero; export it again as CSV UTF-8',
      'eigen.csv: is geen tekst: byte 4 is nul; exporteer het opnieuw als CSV UTF-8',
    ],
    [
      () => withOwnWave(SURVEY, '2020'),
      'the survey has a wave "2020" already (2020); name your own otherwise',
      'de enquête heeft al een meting "2020" (2020); noem de eigen meting anders',
    ],
  ])('are shown in the language of the reader: %s', async (fails, english, dutch) => {
    expect(await shown(fails)).toBe(english);
    setLanguage('nl');
    expect(await shown(fails)).toBe(dutch);
  });
});
