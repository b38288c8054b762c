import type { Told } from '../../contracts/language.ts';
import { meantName } from '../../contracts/no-such-name.ts';
import {
  COMPARISON_ADVICE,
  madeTwiceAdvice,
  noExportAdvice,
  unknownNameAdvice,
} from '../cell/advice-words.ts';
import type { CellProblem } from './checker.ts';

/** What an advice is made from: the words in quotes of TypeScript's message, what it means, and the cell. */
interface Case {
  readonly words: readonly string[];
  readonly meant: string | undefined;
  /** The line of the cell in which the problem is */
  readonly line: string;
  readonly known: readonly string[];
  readonly message: string;
}

const same = (en: string, nl: string): Told => ({ en, nl });

/**
 * A type error in plain words, for who does not know TypeScript's: what stands there, and what would be
 * right.
 *
 * @param source of the cell
 * @param known names of the cells before
 * @returns undefined where TypeScript's own message has to do
 */
export function adviceOnTypes(
  { code, message, line }: CellProblem,
  source: string,
  known: readonly string[],
): Told | undefined {
  const words = [...message.matchAll(/'((?:[^']|'(?=\w))*)'/g)].map(([, word = '']) => word);
  const meant = /[Dd]id you mean(?: to write)? '([^']+)'/.exec(message)?.[1];
  return BY_CODE.get(code)?.({ words, meant, line: source.split('\n')[line - 1] ?? '', known, message });
}

const unknownName = ({ words: [name = ''], meant, known }: Case): Told =>
  unknownNameAdvice(name, meant ?? meantName(name, known));

const unknownProperty = ({ words: [name = '', type = ''], meant }: Case): Told => {
  if (type.startsWith('Promise<'))
    return same(
      `what stands before .${name} is not there yet (a Promise): write (await …).${name}`,
      `wat voor .${name} staat is er nog niet (een Promise): schrijf (await …).${name}`,
    );
  if (meant !== undefined)
    return same(
      `there is no ${name} here; did you mean ${meant}?`,
      `${name} bestaat hier niet; bedoelde je ${meant}?`,
    );
  return same(
    `there is no ${name} here; press Tab behind the point to see what there is`,
    `${name} bestaat hier niet; druk achter de punt op Tab om te zien wat er wel is`,
  );
};

const otherKind = ({ words: [given = '', wanted = ''] }: Case): Told => {
  if (given.startsWith('Promise<'))
    return same(
      'this value is not there yet (a Promise): put await before it',
      'deze waarde is er nog niet (een Promise): zet er await voor',
    );
  const isText = /^(?:string|".*")$/.test(given);
  if (!isText && /^(?:number|-?[\d.]+)$/.test(given) && /^string\b/.test(wanted))
    return same(
      "a number stands where text is wanted: put quotes around it, as printed, such as '3.70'",
      "er staat een getal waar tekst hoort: zet er aanhalingstekens om, zoals het gedrukt is, bijvoorbeeld '3.70'",
    );
  if (isText && /^(?:number|bigint)\b/.test(wanted))
    return same(
      'text stands where a number is wanted: leave out the quotes, and write decimals behind a point',
      'er staat tekst waar een getal hoort: laat de aanhalingstekens weg, en zet decimalen achter een punt',
    );
  if (/\bundefined\b/.test(given))
    return same(
      'this may be undefined: nothing may be there; look whether its name or index is right',
      'dit kan undefined zijn: er staat dan niets; kijk of de naam of de index klopt',
    );
  const names = [...wanted.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name);
  if (/^".*"$/.test(given)) return notAmong(given.slice(1, -1), names);
  const [en, nl] = kindOf(given);
  return same(
    `here stands ${en}, where ${wanted} is wanted; a list is written as [1, 2, 3]`,
    `hier staat ${nl}, terwijl ${wanted} nodig is; een lijst schrijf je als [1, 2, 3]`,
  );
};

/** What a type is called by who knows no types. */
const kindOf = (type: string): readonly [en: string, nl: string] =>
  type === 'string' ? ['text', 'tekst'] : type === 'number' ? ['a number', 'een getal'] : [type, type];

function notAmong(given: string, names: readonly string[]): Told {
  const near = meantName(given, names);
  if (near !== undefined)
    return same(
      `"${given}" cannot stand here; did you mean "${near}"?`,
      `"${given}" kan hier niet; bedoelde je "${near}"?`,
    );
  if (names.length > 0)
    return same(
      `"${given}" cannot stand here; these can: ${names.join(', ')}`,
      `"${given}" kan hier niet; wel: ${names.join(', ')}`,
    );
  return same(
    `"${given}" is no name that can stand here: is it spelt right? Tab between the quotes lists the names`,
    `"${given}" is geen naam die hier kan staan: klopt de spelling? Tab tussen de aanhalingstekens noemt de namen`,
  );
}

const numberOfValues = ({ message, line }: Case): Told => {
  const comma = /\d+,\d+/.exec(line)?.[0];
  if (comma !== undefined) {
    const point = comma.replace(',', '.');
    return same(
      `decimals stand behind a point: write ${point} for ${comma}`,
      `decimalen staan achter een punt: schrijf ${point} in plaats van ${comma}`,
    );
  }
  const [, wanted, given] = /Expected (\S+) arguments?, but got (\d+)/.exec(message) ?? [];
  return same(
    `values wanted between the brackets: ${wanted}, given: ${given}; press Shift+Tab there to see which`,
    `waarden die tussen de haakjes horen: ${wanted}, er staan er: ${given}; druk daar op Shift+Tab om te zien welke`,
  );
};

const constant = ({ words: [name = ''] }: Case): Told =>
  same(
    `${name} was made with const and keeps its value: make it with let, or take another name`,
    `${name} is gemaakt met const en houdt zijn waarde: maak het met let, of kies een andere naam`,
  );
const maybeMissing = (): Told =>
  same(
    'nothing may be there (undefined or null): look whether the name or index is right, or put ! behind it if you are sure',
    'hier kan niets staan (undefined of null): kijk of de naam of index klopt, of zet er ! achter als je het zeker weet',
  );
const arithmetic = (): Told =>
  same(
    'only numbers can be computed with: Number(…) makes a number of a text',
    'rekenen kan alleen met getallen: Number(…) maakt van tekst een getal',
  );
const noExport = ({ words, meant }: Case): Told => noExportAdvice(words[1] ?? '', meant);
const returnsNothing = (): Told =>
  same(
    'the function gives nothing back: put return before its value',
    'de functie geeft niets terug: zet return voor de waarde',
  );
const twice = ({ words: [name = ''] }: Case): Told => madeTwiceAdvice(name);

const BY_CODE: ReadonlyMap<number, (told: Case) => Told> = new Map([
  ...[2304, 2552, 2503].map((code) => [code, unknownName] as const),
  ...[2339, 2551].map((code) => [code, unknownProperty] as const),
  ...[2322, 2345].map((code) => [code, otherKind] as const),
  ...[2554, 2555].map((code) => [code, numberOfValues] as const),
  ...[2588, 2632].map((code) => [code, constant] as const),
  ...[2531, 2532, 2533, 18047, 18048, 18049].map((code) => [code, maybeMissing] as const),
  ...[2362, 2363].map((code) => [code, arithmetic] as const),
  ...[2305, 2724].map((code) => [code, noExport] as const),
  ...[2355, 2366].map((code) => [code, returnsNothing] as const),
  ...[2300, 2451].map((code) => [code, twice] as const),
  [2540, () => COMPARISON_ADVICE],
  [
    7006,
    ({ words: [name = ''] }) =>
      same(
        `say what kind of value ${name} is, such as (${name}: number), or (${name}: any) where it may be anything`,
        `zeg wat voor waarde ${name} is, zoals (${name}: number), of (${name}: any) als het van alles kan zijn`,
      ),
  ],
  [
    2349,
    () =>
      same(
        'this is no function: leave out the brackets behind it',
        'dit is geen functie: laat de haakjes erachter weg',
      ),
  ],
  [
    2307,
    ({ words: [name = ''] }) =>
      same(
        `there is no package ${name} here: is it spelt right?`,
        `hier is geen pakket ${name}: klopt de spelling?`,
      ),
  ],
]);
