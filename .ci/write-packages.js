// Writes what is published into dist/packages, ready for npm pack: the library with its command,
// and the kernel as a package of its own. Both install from the registry alone, without
// overrides. Run it after npm run build.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { isAbsolute, join } from 'node:path';
import { build } from 'rolldown';

const root = JSON.parse(readFileSync('package.json', 'utf8'));
const { version, license, type, engines, dependencies } = root;
const shared = { version, license, type, engines };

/** What the kernel's process and its command need. */
const kernelNeeds = [
  ...['@expo-google-fonts/open-sans', '@resvg/resvg-js', '@swc/wasm-typescript', '@types/node', 'commander'],
  ...[
    'fastest-levenshtein',
    'get-tsconfig',
    'jsdom',
    'opentype.js',
    'oxc-parser',
    'oxc-walker',
    'magic-string',
    'plotly.js',
    'typescript',
  ],
  ...['typescript-js', 'zeromq', 'subset-font'],
];
/**
 * What only the kernel needs, and who runs notebooks: the library does so
 * on a kernel that is installed beside it.
 */
const kernelAlone = [
  '@swc/wasm-typescript',
  '@types/node',
  'get-tsconfig',
  'oxc-parser',
  'magic-string',
  'oxc-walker',
  'typescript',
  'typescript-js',
  'zeromq',
];
/** Large, and each needed by one reader or source of answers, which asks for it. */
const onWish = ['@clickhouse/client', '@duckdb/node-api'];

function folder(name) {
  const path = join('dist', 'packages', name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  cpSync('LICENSE', join(path, 'LICENSE'));
  return path;
}

function write(path, manifest) {
  writeFileSync(join(path, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

function pick(names) {
  return Object.fromEntries(names.map((name) => [name, dependencies[name]]));
}

/** The packages that the scripts of a folder import, as written in them. */
function importedBy(path) {
  const written = /(?:\bfrom|\bimport|\bimport\(|\brequire\w*\(|\.resolve\()\s*["']([^"'.\s][^"'\s]*)["']/g;
  const names = readdirSync(path, { recursive: true })
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [...readFileSync(join(path, file), 'utf8').matchAll(written)].map(([, name]) => name))
    .filter((name) => /^(@[\w.-]+\/)?[\w.-]+(\/|$)/.test(name) && !isBuiltin(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  return [...new Set(names)];
}

const kernel = folder('rekenschap-kernel');
await build({
  input: ['src/kernel-cli.ts'],
  platform: 'node',
  external: (name) => !name.startsWith('.') && !isAbsolute(name),
  output: { dir: join(kernel, 'dist'), chunkFileNames: '[name].js' },
});
cpSync('dist/kernel/bundle', join(kernel, 'dist', 'kernel', 'bundle'), { recursive: true });
const missing = importedBy(kernel).filter((name) => name in dependencies && !kernelNeeds.includes(name));
if (missing.length > 0)
  throw new Error(`the kernel imports ${missing.join(', ')}, which its package does not name`);
write(kernel, {
  name: 'rekenschap-kernel',
  description: 'A TypeScript kernel for Jupyter and VS Code that checks types in every cell',
  ...shared,
  bin: { 'rekenschap-kernel': './dist/kernel-cli.js' },
  files: ['dist'],
  dependencies: pick(kernelNeeds),
});
writeFileSync(
  join(kernel, 'README.md'),
  `# rekenschap-kernel

A TypeScript (and JavaScript) kernel for Jupyter and VS Code. Types are checked in every cell, by TypeScript's native
compiler; cells run on Node.js 20.19 or later. No Python is needed to run it.

    npx rekenschap-kernel install     # for this user, in Jupyter and VS Code
    npx rekenschap-kernel doctor      # what is found, what is missing
    npx rekenschap-kernel run a.ipynb # no front end at all
    npx rekenschap-kernel remove
`,
);

const library = folder('rekenschap');
for (const part of readdirSync('dist').filter((name) => !['packages', 'bench'].includes(name)))
  cpSync(join('dist', part), join(library, 'dist', part), {
    recursive: true,
    // maps lead to sources, which come along, and are half of all files
    filter: (path) => path !== join('dist', 'kernel', 'bundle') && !path.endsWith('.js.map'),
  });
for (const part of ['src', 'data', 'notebooks', 'docs', 'README.md'])
  cpSync(part, join(library, part), { recursive: true });
const peers = { ...root.peerDependencies, ...pick([...onWish, 'zeromq']), 'rekenschap-kernel': version };
write(library, {
  name: 'rekenschap',
  description: root.description,
  ...shared,
  main: root.main,
  types: root.types,
  exports: root.exports,
  imports: root.imports,
  bin: root.bin,
  files: root.files,
  dependencies: pick(Object.keys(dependencies).filter((name) => ![...kernelAlone, ...onWish].includes(name))),
  peerDependencies: peers,
  peerDependenciesMeta: Object.fromEntries(Object.keys(peers).map((name) => [name, { optional: true }])),
});
