import { noSuchName } from '../contracts/no-such-name.ts';
import type { StudyFiles } from '../contracts/surroundings.ts';
import { dataError } from './data-error.ts';
import type { TableSchema } from './table-schema.ts';

/** The description of everything in a study's folder, a Frictionless Data Package. */
export interface DataPackage {
  readonly name: string;
  readonly title?: string;
  readonly resources: readonly DataResource[];
}

/** One described file. Tables carry a schema, other files do not. */
interface DataResource {
  readonly name: string;
  readonly path: string;
  readonly description: string;
  readonly schema?: TableSchema;
}

const FILE = 'datapackage.json';

/**
 * Reads a study's `datapackage.json`.
 *
 * @throws DataError when there is none, or it is not JSON with resources
 */
export function readDataPackage(files: StudyFiles): DataPackage {
  const file = files.read(FILE);
  if (!file) {
    throw dataError(
      { file: FILE },
      {
        en: `is not in ${files.name}; a study is a folder with a data package`,
        nl: `staat niet in ${files.name}; een studie is een map met een datapakket`,
      },
    );
  }
  let described: DataPackage;
  try {
    described = JSON.parse(new TextDecoder().decode(file.bytes)) as DataPackage;
  } catch (cause) {
    throw dataError(
      { file: FILE },
      { en: `is not JSON; ${(cause as Error).message}`, nl: `is geen JSON; ${(cause as Error).message}` },
    );
  }
  if (!Array.isArray(described.resources)) {
    throw dataError(
      { file: FILE },
      {
        en: 'has no resources; expected a list of the files of the study',
        nl: 'heeft geen resources; verwacht een lijst van de bestanden van de studie',
      },
    );
  }
  return described;
}

/**
 * The described table of one name.
 *
 * @param name resource name, e.g. `frequencies`
 * @throws DataError when the package holds no table of that name
 */
export function tableResource(
  { resources }: DataPackage,
  name: string,
): DataResource & { readonly schema: TableSchema } {
  const found = resources.find((resource) => resource.name === name);
  if (!found?.schema) {
    const tables = resources.filter(({ schema }) => schema).map((resource) => resource.name);
    throw dataError({ file: FILE }, noSuchName('table', name, tables));
  }
  return { ...found, schema: found.schema };
}
