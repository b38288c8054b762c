import type { Told } from '../../contracts/language.ts';
import { meantName } from '../../contracts/no-such-name.ts';
import {
  COMPARISON_ADVICE,
  madeTwiceAdvice,
  noExportAdvice,
  unknownNameAdvice,
} from '../cell/advice-words.ts';

/** What came up while a cell ran. */
interface Thrown {
  readonly message: string;
  /** Whether the line that threw is the cell's own, and not of what it called */
  readonly isOwn: boolean;
}

type Advice = (found: RegExpExecArray, thrown: Thrown, known: readonly string[]) => Told;

const same = (en: string, nl: string): Told => ({ en, nl });

const unknownName: Advice = ([, name = ''], _, known) => {
  const near = meantName(name, known);
  if (near === name)
    return same(
      `${name} has to be in an import before it can be used`,
      `${name} moet in een import staan voordat je het kunt gebruiken`,
    );
  return unknownNameAdvice(name, near);
};

const ELSEWHERE = same(
  'something that is given here is missing, or of another kind than is wanted: look at each name, number and text in this line',
  'iets wat hier wordt meegegeven ontbreekt, of is van een andere soort dan nodig: bekijk elke naam, elk getal en elke tekst in deze regel',
);

const nothingThere: Advice = ([, what = '', property = ''], { isOwn }) =>
  isOwn
    ? same(
        `what stands before ${property} is ${what}: nothing is there. Is its name or its index right?`,
        `wat voor ${property} staat is ${what}: er is niets. Klopt de naam of de index?`,
      )
    : ELSEWHERE;

const noColumn: Advice = ([, column = '']) =>
  same(
    `the table has no column ${column}; is it spelt right? columnNames() lists those that there are`,
    `de tabel heeft geen kolom ${column}; klopt de spelling? columnNames() noemt de kolommen die er zijn`,
  );

/** What engine and Arquero say, and what it means to who begins. */
const CASES: readonly (readonly [message: RegExp, advice: Advice])[] = [
  [/^(\S+) is not defined$/, unknownName],
  [
    /^Cannot access '(.+)' before initialization$/,
    ([, name]) =>
      same(
        `${name} is used before it is made: put its line higher`,
        `${name} wordt gebruikt voordat het is gemaakt: zet die regel hoger`,
      ),
  ],
  [/^Cannot read properties of (undefined|null) \(reading '(.+)'\)$/, nothingThere],
  [
    /^(.+) is not a function$/,
    ([, what], { isOwn }) =>
      isOwn
        ? same(
            `${what} is no function: leave out the brackets behind it, or look at its spelling`,
            `${what} is geen functie: laat de haakjes erachter weg, of kijk naar de spelling`,
          )
        : ELSEWHERE,
  ],
  [
    /^(.+) is not iterable/,
    ([, what], { isOwn }) => (isOwn ? same(`${what} is no list`, `${what} is geen lijst`) : ELSEWHERE),
  ],
  [
    /^Assignment to constant variable\.$/,
    () =>
      same(
        'what was made with const keeps its value: make it with let, or take another name',
        'wat met const is gemaakt, houdt zijn waarde: maak het met let, of kies een andere naam',
      ),
  ],
  [
    /^Cannot mix BigInt/,
    () =>
      same(
        'a number such as 3n cannot be computed with one such as 3: make it Number(…) first',
        'met een getal als 3n kun je niet rekenen naast een getal als 3: maak er eerst Number(…) van',
      ),
  ],
  [
    /^Maximum call stack size exceeded$/,
    () => same('a function calls itself and never ends', 'een functie roept zichzelf aan en eindigt nooit'),
  ],
  [
    /does not provide an export named '(.+)'$/,
    ([, name = ''], _, known) => {
      const near = meantName(
        name,
        // the cell that asks for it has declared it
        known.filter((each) => each !== name),
      );
      return noExportAdvice(name, near);
    },
  ],
  [/Identifier '(.+)' has already been declared/, ([, name = '']) => madeTwiceAdvice(name)],
  [/^Unrecognized column: (.+)$/, noColumn],
  [/^Invalid column reference: "\w+\.(.+)"/, noColumn],
  [/^Assignments not allowed/, () => COMPARISON_ADVICE],
  [
    /^Invalid variable reference: "(.+)"/,
    ([, name]) =>
      same(
        `a function that a table is given knows the row alone, not ${name}: put escaped(…) around the function`,
        `een functie die een tabel krijgt kent alleen de rij, niet ${name}: zet escaped(…) om de functie`,
      ),
  ],
];

/**
 * What an error means, said to who begins, where its own words are an engine's: what is wrong, and what would
 * be right.
 *
 * @param known names that could have been meant
 * @returns undefined where its own words have to do
 */
export function adviceOnThrown(thrown: Thrown, known: readonly string[] = []): Told | undefined {
  for (const [message, advice] of CASES) {
    const found = message.exec(thrown.message.split('\n')[0] ?? '');
    if (found) return advice(found, thrown, known);
  }
  return undefined;
}
