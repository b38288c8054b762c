export { type ClickhouseAddress, clickhouseSource } from './clickhouse-source.ts';
export { type CountExportOptions, countExport } from './count-export.ts';
export { type DuckdbLimits, duckdbSource } from './duckdb-source.ts';
export { type MemoryColumns, memorySource } from './memory-source.ts';
export type { CountOptions, CountQuery, ResponseSource } from './response-source.ts';
