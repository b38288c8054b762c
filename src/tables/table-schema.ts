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
    if (required) throw dataError(place, `${quote(text)} is a missing value; expected ${expectation(field)}`);
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
    throw dataError(place, `${quote(text)} is not a valid ${field.name}; expected ${expectation(field)}`);
  }
  return value;
}

function typed(text: string, type: FieldSchema['type']): CellValue {
  if (type === 'string') return text;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : null;
  if (type === 'integer') return /^-?\d+$/.test(text) ? Number(text) : null;
  return /^-?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null;
}

function expectation(field: FieldSchema): string {
  const { minimum, maximum, enum: allowed, pattern } = field.constraints ?? {};
  if (allowed) return `one of ${allowed.join(', ')}`;
  if (pattern) return `${field.description} (${pattern})`;
  if (field.type === 'boolean') return 'true or false';
  if (field.type === 'string') return field.description;
  const kind = field.type === 'integer' ? 'a whole number' : 'a number';
  if (minimum !== undefined && maximum !== undefined) return `${kind} from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `${kind} of ${minimum} or more`;
  return maximum !== undefined ? `${kind} of ${maximum} or less` : kind;
}

const quote = (text: string): string => JSON.stringify(text);
