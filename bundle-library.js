import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { build } from 'rolldown';

// The library and its command, bundled: whatever imports it starts in half the time that its
// hundreds of modules and those of @stdlib take. Of what all entries share there is one copy, so
// that they share its state too. The files of the bundle lie as deep as those modules, since some
// look for files from where they are.
const entries = {
  'dist/index.js': 'src/index.ts',
  'dist/charts.js': 'src/charts.ts',
  'dist/portable.js': 'src/portable.ts',
  'dist/stats/index.js': 'src/stats/index.ts',
  'dist/recovery/index.js': 'src/recovery/index.ts',
  'dist/cli.js': 'src/cli.ts',
  'dist/cli/audit-worker.js': 'src/cli/audit-worker.ts',
  'dist/classroom/sandbox-main.js': 'src/classroom/sandbox-main.ts',
};
const folder = 'dist/bundle';

// Workers are found by the name of their file; indexes of layers would all be called alike.
const nameOf = (path) =>
  basename(path) === 'index.js' && dirname(path) !== 'dist' ? basename(dirname(path)) : basename(path, '.js');

await build({
  input: Object.fromEntries(Object.entries(entries).map(([path, source]) => [nameOf(path), source])),
  platform: 'node',
  // a table of Arquero's must be one of the Arquero that a notebook imports;
  // @stdlib's functions have no such identity
  external: (name) => !/^(\.|\/|@stdlib\/)/.test(name),
  output: {
    dir: folder,
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    comments: { legal: true, annotation: false, jsdoc: false },
  },
  logLevel: 'warn',
});

// Where the entries were, and where package.json has them, what they give is passed on.
for (const path of Object.keys(entries)) {
  const target = `${relative(dirname(path), folder) || '.'}/${nameOf(path)}.js`;
  const address = JSON.stringify(target.startsWith('.') ? target : `./${target}`);
  const [first = ''] = readFileSync(path, 'utf8').split('\n', 1);
  writeFileSync(path, `${first.startsWith('#!') ? `${first}\n` : ''}export * from ${address};\n`);
}
