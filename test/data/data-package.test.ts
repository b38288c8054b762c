import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { surroundings } from '../../src/contracts/surroundings.ts';
import { readDataPackage } from '../../src/tables/data-package.ts';
import { readDelimited } from '../../src/tables/read-delimited.ts';
import { readResource } from '../../src/tables/read-resource.ts';

const folder = fileURLToPath(new URL('../../data/', import.meta.url));
const { data } = surroundings();
const { resources } = readDataPackage(data);
const tables = resources.filter((resource) => resource.schema);

describe('data package', () => {
  it('describes every file under data/, and no other', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length).replace(/^\//, ''))
      .filter((path) => path !== 'datapackage.json' && path !== 'README.md');
    expect(resources.map(({ path }) => path).sort()).toEqual(files.sort());
  });

  it('gives every resource a name of its own and a description', () => {
    const names = resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, description } of resources) {
      expect(name).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(description.length).toBeGreaterThan(20);
    }
  });

  it.each(tables)('$path satisfies its schema in every row', ({ name }) => {
    expect(() => readResource(data, name)).not.toThrow();
  });

  it.each(tables)('$path has its columns in the described order', ({ path, schema }) => {
    expect(readDelimited({ name: path, bytes: readFileSync(folder + path) }, ',').header).toEqual(
      schema?.fields.map(({ name }) => name),
    );
  });

  it.each(tables)('the schema of $path refers only to what the package holds', ({ schema }) => {
    const names = schema?.fields.map(({ name }) => name) ?? [];
    expect(names).toEqual(expect.arrayContaining([...(schema?.primaryKey ?? [])]));
    for (const { fields, reference } of schema?.foreignKeys ?? []) {
      expect(names).toEqual(expect.arrayContaining([...fields]));
      const target = tables.find(({ name }) => name === reference.resource);
      expect(target?.schema?.fields.map(({ name }) => name)).toEqual(
        expect.arrayContaining([...reference.fields]),
      );
    }
  });
});
