import type { Told } from '../contracts/language.ts';
import { alike, joinTold, numberTold, UNTOLD } from '../contracts/told.ts';
import { type DataPlace, dataError } from './data-error.ts';

/**
 * The part of Frictionless Table Schema that `data/datapackage.json` uses.
 *
 * @see https://datapackage.org/standard/table-schema/
 */
export interface TableSchema {
  readonly fields: readonly FieldSchema[];
  readonly missingValues: readonly string[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

interface FieldSchema {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly description: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly enum?: readonly (string | number)[];
    readonly pattern?: string;
  };
}

export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource: string; readonly fields: readonly string[] };
}

/** A cell with its meaning; null is a missing value. */
export type CellValue = string | number | boolean | null;

/**
 * Reads one cell as its field describes it.
 *
 * @param text the cell
 * @param field type and constraints
 * @param missingValues texts that stand for a missing value
 * @param place where the cell is, for the error
 * @throws Error naming the place, the value and what is expected
 */
export function parseCell(
  text: string,
  field: FieldSchema,
  missingValues: readonly string[],
  place: DataPlace,
): CellValue {
  const { required, minimum, maximum, enum: allowed, pattern } = field.constraints ?? {};
  if (missingValues.includes(text)) {
    if (required)
      throw dataError(place, {
        en: `${quote(text)} is a missing value; expected ${expectation(field).en}`,
        nl: `${quote(text)} is een ontbrekende waarde; verwacht ${expectation(field).nl}`,
      });
    return null;
  }
  const value = typed(text, field.type);
  const fits =
    value !== null &&
    (allowed === undefined || allowed.includes(value as string | number)) &&
    (minimum === undefined || (value as number) >= minimum) &&
    (maximum === undefined || (value as number) <= maximum) &&
    (pattern === undefined || new RegExp(`^(?:${pattern})$`).test(text));
  if (!fits) {
    throw dataError(place, {
      en: `${quote(text)} is not a valid ${field.name}; expected ${expectation(field).en}`,
      nl: `${quote(text)} is geen geldige waarde van ${field.name}; verwacht ${expectation(field).nl}`,
    });
  }
  return value;
}

function typed(text: string, type: FieldSchema['type']): CellValue {
  if (type === 'string') return text;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : null;
  if (type === 'integer') return /^-?\d+$/.test(text) ? Number(text) : null;
  return /^-?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null;
}

function expectation(field: FieldSchema): Told {
  const { minimum, maximum, enum: allowed, pattern } = field.constraints ?? {};
  if (allowed) return { en: `one of ${allowed.join(', ')}`, nl: `een van ${allowed.join(', ')}` };
  // a data package describes its fields in one language
  if (pattern) return alike(`${field.description} (${pattern})`);
  if (field.type === 'boolean') return { en: 'true or false', nl: 'true of false' };
  if (field.type === 'string') return alike(field.description);
  const kind =
    field.type === 'integer'
      ? { en: 'a whole number', nl: 'een heel getal' }
      : { en: 'a number', nl: 'een getal' };
  return joinTold([kind, rangeOf(minimum, maximum)], ' ');
}

function rangeOf(minimum: number | undefined, maximum: number | undefined): Told {
  const [least, most] = [numberTold(String(minimum)), numberTold(String(maximum))];
  if (minimum !== undefined && maximum !== undefined) {
    return { en: `from ${least.en} to ${most.en}`, nl: `van ${least.nl} tot en met ${most.nl}` };
  }
  if (minimum !== undefined) return { en: `of ${least.en} or more`, nl: `van ${least.nl} of meer` };
  return maximum === undefined ? UNTOLD : { en: `of ${most.en} or less`, nl: `van ${most.nl} of minder` };
}

const quote = (text: string): string => JSON.stringify(text);
