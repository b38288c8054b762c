import type { ColumnTable } from 'arquero';
import * as arquero from 'arquero';

declare const ROW: unique symbol;

/** A table of whatever columns, plain or typed, as far as one reads it. */
export type AnyTable = Pick<
  ColumnTable,
  'array' | 'columnNames' | 'numCols' | 'numRows' | 'objects' | 'toCSV'
>;

/** A function that Arquero applies as it is, with what it reads and gives: what `escaped` returns. */
export interface Escaped<Row, T> {
  readonly [ROW]: (row: Row) => T;
  toString(): string;
}

/** What gives a value for each row: a function of the row (and of the table's parameters), escaped or not. */
type RowExpression<Row, Params, T> = ((row: Row, parameters: Params) => T) | Escaped<Row, T> | AggregateOf<T>;

/** What `op.sum('count')` and its like give outside a function: Arquero types them by what they give. */
type AggregateOf<T> = T extends number ? number : never;

type Expressions<Row, Params> = Readonly<
  Record<string, RowExpression<Row, Params, unknown> | number | string | object>
>;

/** What an expression gives; of one that Arquero does not type, such as `op.count()`, anything. */
type ValueOf<E> =
  E extends Escaped<never, infer T>
    ? T
    : E extends (...rows: never[]) => infer T
      ? T
      : E extends number
        ? number
        : // biome-ignore lint/suspicious/noExplicitAny: the type is not known here
          any;

type Values<E> = { [K in keyof E]: ValueOf<E[K]> };
type With<Row, E> = Flat<Omit<Row, keyof E> & Values<E>>;
type Flat<T> = { [K in keyof T]: T[K] };
type Name<Row> = keyof Row & string;
type Renamed<Row, M> = { [K in keyof Row as K extends keyof M ? M[K] & string : K]: Row[K] };
/** What to join by: all columns of one name where left out, one column, one of each side, or several. */
type Keys<Row, Other> =
  | (Name<Row> & Name<Other>)
  | readonly [Name<Row>, Name<Other>]
  | readonly [readonly (Name<Row> & Name<Other>)[]]
  | readonly [readonly Name<Row>[], readonly Name<Other>[]];

type Verbs =
  | 'array'
  | 'antijoin'
  | 'concat'
  | 'count'
  | 'derive'
  | 'filter'
  | 'fold'
  | 'get'
  | 'groupby'
  | 'join'
  | 'join_left'
  | 'object'
  | 'objects'
  | 'orderby'
  | 'params'
  | 'reify'
  | 'rename'
  | 'rollup'
  | 'select'
  | 'semijoin'
  | 'slice'
  | 'ungroup'
  | 'unorder';

/**
 * An Arquero table whose columns the compiler knows, so that a misspelt one is an error before the cell runs.
 * It is the table itself under a narrower type: every verb is Arquero's own, and where the type does not know
 * what comes out (as after `pivot`), the table is a plain one again.
 */
export interface TypedTable<Row extends object, Params = Readonly<Record<never, never>>>
  extends Omit<ColumnTable, Verbs> {
  array<K extends Name<Row>>(name: K): Row[K][];
  get<K extends Name<Row>>(name: K, row?: number): Row[K];
  object(row?: number): Row;
  objects(options?: { readonly limit?: number; readonly offset?: number }): Row[];

  filter(
    criterion: ((row: Row, parameters: Params) => unknown) | Escaped<Row, unknown> | object | string,
  ): this;
  orderby(...keys: (Name<Row> | ((row: Row, parameters: Params) => unknown) | object)[]): this;
  unorder(): this;
  slice(start?: number, end?: number): this;
  reify(): this;
  params<Given extends object>(values: Given): TypedTable<Row, Given>;
  /** Rows of other tables below those of this one, as far as they have its columns */
  concat(...others: AnyTable[]): this;
  semijoin(other: AnyTable, on?: Keys<Row, Row>): this;
  antijoin(other: AnyTable, on?: Keys<Row, Row>): this;

  select<K extends Name<Row>>(...columns: (K | readonly K[])[]): TypedTable<Flat<Pick<Row, K>>, Params>;
  rename<const M extends { readonly [K in Name<Row>]?: string }>(
    names: M,
  ): TypedTable<Renamed<Row, M>, Params>;
  derive<E extends Expressions<Row, Params>>(values: E): TypedTable<With<Row, E>, Params>;
  fold<K extends Name<Row>, const As extends readonly [string, string] = readonly ['key', 'value']>(
    columns: K | readonly K[],
    options?: { readonly as: As },
  ): TypedTable<Flat<Omit<Row, K> & Record<As[0], K> & Record<As[1], Row[K]>>, Params>;
  join<Other extends object>(
    other: TypedTable<Other, never>,
    on?: Keys<Row, Other>,
  ): TypedTable<Flat<Row & Other>, Params>;
  join_left<Other extends object>(
    other: TypedTable<Other, never>,
    on?: Keys<Row, Other>,
  ): TypedTable<Flat<Row & Partial<Other>>, Params>;

  groupby<K extends Name<Row>>(...keys: K[]): GroupedTable<Row, K, Params>;
  ungroup(): TypedTable<Row, Params>;
  count<const As extends string = 'count'>(options?: {
    readonly as: As;
  }): TypedTable<Record<As, number>, Params>;
  rollup<E extends Expressions<Row, Params>>(values: E): TypedTable<Values<E>, Params>;
}

/** A typed table in groups: what is rolled up keeps the columns that it was grouped by. */
export interface GroupedTable<Row extends object, Key extends Name<Row>, Params>
  extends Omit<TypedTable<Row, Params>, 'rollup' | 'count' | 'derive'> {
  rollup<E extends Expressions<Row, Params>>(values: E): TypedTable<Flat<Pick<Row, Key> & Values<E>>, Params>;
  count<const As extends string = 'count'>(options?: {
    readonly as: As;
  }): TypedTable<Flat<Pick<Row, Key> & Record<As, number>>, Params>;
  derive<E extends Expressions<Row, Params>>(values: E): GroupedTable<With<Row, E>, Key, Params>;
}

/**
 * A table whose columns the compiler is told.
 *
 * @param table any Arquero table; it stays the same object
 * @example typed(openStudy().instrument()).array('item').length // 35
 */
export function typed<Row extends object>(table: ColumnTable): TypedTable<Row> {
  return table as unknown as TypedTable<Row>;
}

/**
 * Arquero's `escape` with the type of what it is given: a function that is applied as it is, so that it may
 * use names from outside, `?.`, and any other syntax.
 *
 * @param read a function of one row
 * @example openStudy().responses().filter(escaped((d) => ['v1a'].includes(d.item))).numRows() // 10
 */
export const escaped: <Row, T>(read: (row: Row) => T) => Escaped<Row, T> = arquero.escape as never;
