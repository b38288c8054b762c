import { readFileSync } from 'node:fs';
import { dataPath } from './data-folder.ts';
import type { TableSchema } from './table-schema.ts';

/** The description of everything under `data/`, a Frictionless Data Package. */
export interface DataPackage {
  readonly name: string;
  readonly resources: readonly DataResource[];
}

/** One described file. Tables carry a schema, other files do not. */
export interface DataResource {
  readonly name: string;
  readonly path: string;
  readonly description: string;
  readonly schema?: TableSchema;
}

/** Reads `data/datapackage.json`. */
export function readDataPackage(): DataPackage {
  return JSON.parse(readFileSync(dataPath('datapackage.json'), 'utf8')) as DataPackage;
}

/**
 * The described table of one name.
 *
 * @param name resource name in `data/datapackage.json`, e.g. `quickscan-frequencies`
 * @throws Error when the package holds no table of that name
 */
export function tableResource(name: string): DataResource & { readonly schema: TableSchema } {
  const { resources } = readDataPackage();
  const found = resources.find((resource) => resource.name === name);
  if (!found?.schema) {
    const tables = resources.filter(({ schema }) => schema).map((resource) => resource.name);
    throw new Error(`datapackage.json describes no table "${name}"; it has ${tables.join(', ')}`);
  }
  return { ...found, schema: found.schema };
}
