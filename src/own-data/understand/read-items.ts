import { said } from '../../contracts/told.ts';
import { isDeclaredMissing, type SourceColumn, type SourceTable } from '../source-table.ts';
import { type AnswerCodes, codeOf } from './answer.ts';
import type { ItemReading } from './item-reading.ts';
import { isBareNumber, labelDirection } from './label-direction.ts';
import type { ItemMatch } from './match-items.ts';
import type { Problem } from './problems.ts';

/** The answers to one item, in the order of the chosen rows. */
export interface ItemAnswers {
  readonly item: string;
  readonly answers: AnswerCodes;
  /** How many answers its scale offers */
  readonly points: number;
}

/** All answers, and what could not be read or was decided. */
interface ReadItems {
  readonly items: readonly ItemAnswers[];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

/** Stands for a value that is no answer. */
export const NO_MEANING = -128;

/**
 * Reads the answers of the chosen rows: each different value of a column once, so that a large
 * file costs no more words than a small one.
 *
 * @param readingOf how the answers to an item are read
 */
export function readItems(
  table: SourceTable,
  matches: readonly ItemMatch[],
  rows: readonly number[],
  readingOf: (item: string) => ItemReading,
): ReadItems {
  const problems: Problem[] = [];
  const noted = new Map<string, number>();
  const items = matches.map(({ item, column: at }): ItemAnswers => {
    const column = table.columns[at] as SourceColumn;
    const reading = readingOf(item);
    const { codes, notes, isMixed } = meaningsOf(column, reading);
    const answers = new Int8Array(rows.length);
    const counts = new Uint32Array(codes.length);
    const firsts = new Int32Array(codes.length).fill(-1);
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] as number;
      const code = column.codes[row] as number;
      answers[index] = codes[code] as number;
      counts[code] = (counts[code] as number) + 1;
      if (firsts[code] === -1) firsts[code] = row;
    }
    for (const [code, meaning] of codes.entries()) {
      const count = counts[code] as number;
      if (count === 0) continue;
      const note = notes[code];
      if (note) noted.set(note, (noted.get(note) ?? 0) + count);
      if (meaning === NO_MEANING)
        problems.push(
          noAnswer(column, item, code, {
            row: table.rowNumber(firsts[code] as number),
            count,
            cure: isMixed ? MIXED : reading.cure,
          }),
        );
    }
    return { item, answers, points: reading.top };
  });
  return {
    items,
    problems,
    notes: [...noted].map(([note, count]) =>
      said({ en: `${note} (${count} answers)`, nl: `${note} (${count} antwoorden)` }),
    ),
  };
}

/**
 * What each value of a column means, as a code or {@link NO_MEANING}, and what its user should see of that.
 */
export function meaningsOf(
  column: SourceColumn,
  { reader, top, isReversed, isCoded }: ItemReading,
): { readonly codes: Int8Array; readonly notes: readonly (string | null)[]; readonly isMixed: boolean } {
  const notes: (string | null)[] = [];
  const direction = isCoded ? 'same' : labelDirection(column, reader, top);
  const codes = Int8Array.from(column.values, (value) => {
    const label = value === null ? undefined : column.valueLabels.get(value);
    const read = reader(value, { label, isMissing: isDeclaredMissing(value, column.missing) });
    notes.push(read?.note ?? null);
    if (!read) return NO_MEANING;
    let code = codeOf(read.answer);
    if (direction !== 'same' && code > 0 && isBareNumber(value, column)) {
      if (direction === 'mixed') return NO_MEANING;
      code = top + 1 - code;
      notes[notes.length - 1] =
        `The words of ${column.name} run against its numbers; numbers without words were turned too.`;
    }
    return isReversed && code > 0 ? top + 1 - code : code;
  });
  return { codes, notes, isMixed: direction === 'mixed' };
}

export const MIXED =
  'the words of this column contradict its numbers, so that a number alone is no answer; say in labels what each means';

const EXCEL_ERROR =
  /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|N\/B|DEEL\/0!|WAARDE!|VERW!|NAAM\?|GETAL!|LEEG!)$|^Err:\d{3}$/i;

/** A value that is no answer, as a problem. */
export function noAnswer(
  column: SourceColumn,
  item: string,
  code: number,
  { row, count, cure }: Pick<Problem, 'row' | 'count' | 'cure'>,
): Problem {
  const value = column.values[code] ?? null;
  const label = value === null ? undefined : column.valueLabels.get(value);
  const shown = JSON.stringify(String(label ?? value ?? ''));
  const place = { row, column: column.name, item, value: String(value ?? ''), count };
  const text = String(value ?? '');
  if (EXCEL_ERROR.test(text)) {
    return {
      ...place,
      problem: said({ en: `${shown} is an error of a formula`, nl: `${shown} is een fout van een formule` }),
      cure: said({
        en: 'mend the formula or empty the cell, and save again',
        nl: 'herstel de formule of maak de cel leeg, en sla opnieuw op',
      }),
    };
  }
  if (text.startsWith('=')) {
    const problem = said({
      en: `${shown} is a formula whose result is not in the file`,
      nl: `${shown} is een formule waarvan de uitkomst niet in het bestand staat`,
    });
    return {
      ...place,
      problem,
      cure: said({
        en: 'open it in Excel and save it again, or put values in place of formulas',
        nl: 'open het in Excel en sla het opnieuw op, of zet waarden in plaats van formules',
      }),
    };
  }
  return {
    ...place,
    problem: said({ en: `${shown} is not a response`, nl: `${shown} is geen antwoord` }),
    cure,
  };
}
