import { literal, quoted } from './count-sql.ts';
import type { CountQuery } from './response-source.ts';
import { NO_GROUP } from './table-of-rows.ts';

/** The group of a respondent, as text, in DuckDB's SQL. */
export const groupColumn = ({ group }: CountQuery): string =>
  group === undefined ? "''" : `coalesce(CAST(${quoted(group)} AS VARCHAR), ${literal(NO_GROUP)})`;
