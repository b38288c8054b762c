import { isDeclaredMissing, type SourceColumn } from '../source-table.ts';
import type { AnswerReader } from './read-answer.ts';

/**
 * How the words of a column stand to its numbers: `same` where each label means its own number, or there are
 * none; `turned` where the highest number has the lowest meaning, and so on; `mixed` where neither holds.
 */
type LabelDirection = 'same' | 'turned' | 'mixed';

/**
 * Compares what labels mean with the numbers that they stand for, in the file's own labels and in cells as
 * `1 - Helemaal eens`. Where only the ends of a scale have words, numbers between them must follow the words.
 *
 * @param top the highest answer of the scale
 */
export function labelDirection(column: SourceColumn, reader: AnswerReader, top: number): LabelDirection {
  const pairs: [number, number][] = [];
  const add = (number: number, meaning: unknown) => {
    if (Number.isInteger(number) && number >= 1 && number <= top && typeof meaning === 'number') {
      pairs.push([number, meaning]);
    }
  };
  for (const [value, label] of column.valueLabels) {
    if (!isDeclaredMissing(value, column.missing)) add(Number(value), reader(value, { label })?.answer);
  }
  for (const value of column.values) {
    const number = /^\s*\(?(\d+)\b.*\p{L}|\p{L}.*\((\d+)\)\s*$/u.exec(String(value ?? ''));
    if (number && value !== null && !column.valueLabels.has(value)) {
      add(Number(number[1] ?? number[2]), reader(value)?.answer);
    }
  }
  if (pairs.every(([number, meaning]) => number === meaning)) return 'same';
  return pairs.every(([number, meaning]) => meaning === top + 1 - number) ? 'turned' : 'mixed';
}

/** Whether a value is a number without words, whose meaning its neighbours' words decide. */
export function isBareNumber(value: unknown, { valueLabels }: SourceColumn): boolean {
  const text = String(value ?? '').trim();
  if (!/^\d+([.,]0+)?$/.test(text)) return false;
  const label = valueLabels.get(value as string | number)?.trim();
  return label === undefined || label === text;
}
