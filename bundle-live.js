import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'rolldown';
import { minifySync } from 'rolldown/utils';
import { licencesOf } from './bundle-licences.js';
import { liveTypes } from './bundle-live-types.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// What the kernel's code asks of Node, as a page has it. Any other module of Node ends the build.
const standIns = {
  'node:util': 'node-util',
  'node:module': 'node-module',
  'oxc-parser': 'oxc-parser',
  jsdom: 'jsdom',
};
const ownStandIns = {
  'src/kernel/cell/strip-types.ts': 'strip-types',
  'src/kernel/project/jsx-options.ts': 'project',
  'src/kernel/project/project-options.ts': 'project',
  'src/draw/draw-svg.ts': 'draw-svg',
};
const standIn = (name) => here(`src/live/stand-ins/${name}.ts`);

const inPage = {
  name: 'stand-ins of a page',
  async resolveId(specifier, importer) {
    if (specifier in standIns) {
      const own = standIn(standIns[specifier]);
      // a stand-in may hold what it stands in for
      return importer === own ? undefined : own;
    }
    if (specifier.startsWith('node:'))
      throw new Error(`${importer} asks for ${specifier}, which no page has`);
    if (!specifier.startsWith('.') || !importer) return undefined;
    const found = Object.keys(ownStandIns).find(
      (path) => new URL(specifier, `file://${importer}`).pathname === here(path),
    );
    return found && standIn(ownStandIns[found]);
  },
};

const bundled = new Set();
mkdirSync(here('dist/live/bundle'), { recursive: true });

/** Bundles what a script needs, into a text or into parts. @returns the chunks, the entry first */
async function bundledFrom(input, output) {
  const { output: chunks } = await build({
    input: here(input),
    platform: 'browser',
    plugins: [inPage],
    transform: { define: { 'import.meta': '{}' }, inject: { Buffer: [standIn('buffer'), 'Buffer'] } },
    external: ['@duckdb/node-api'],
    preserveEntrySignatures: 'allow-extension',
    write: false,
    output: { minify: true, comments: false, ...output },
    logLevel: 'warn',
    checks: { bundlerTimings: false },
  });
  for (const module of chunks.flatMap((chunk) => Object.keys(chunk.modules ?? {}))) bundled.add(module);
  return chunks.map(({ fileName, code }) => ({ fileName, code: withoutLetters(code) }));
}

// Cells wait for the worker's code: what they all need is one text, and the library comes in parts that name
// each other.
const [core, ...rest] = await bundledFrom('src/live/kernel/start-worker.ts', {
  format: 'cjs',
  chunkFileNames: '[name].js',
});
const entry = `((exports)=>{const require=(path)=>path==='./${core.fileName}'?exports:exports.part(path,require);${core.code}\n})({})`;
writeFileSync(here('dist/live/bundle/kernel.js'), entry);
const parts = Object.fromEntries(rest.map(({ fileName, code }) => [`./${fileName}`, code]));
writeFileSync(here('dist/live/bundle/parts.json'), JSON.stringify(parts));

// Classic scripts, since a page opened from disk may load no modules.
for (const [name, input] of [
  ['page', 'src/live/page/start-page.ts'],
  ['editor', 'src/live/page/start-editor.ts'],
  ['language', 'src/live/language/start-language.ts'],
]) {
  const [{ code }] = await bundledFrom(input, { format: 'iife', codeSplitting: false });
  writeFileSync(here(`dist/live/bundle/${name}.js`), code);
}

/**
 * Code with every letter beyond ASCII written as its number. An engine holds such a text
 * in half the memory, and reads it faster.
 */
function withoutLetters(code) {
  return code.replace(
    /[\u0080-\uFFFF]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

// TypeScript is a classic script as it is, and stands before what asks it.
const language = here('dist/live/bundle/language.js');
const typescript = readFileSync(createRequire(import.meta.url).resolve('typescript-js'), 'utf8');
const small = minifySync('typescript.js', typescript, { module: false }).code;
writeFileSync(language, `${small}\n${readFileSync(language, 'utf8')}`);
writeFileSync(here('dist/live/bundle/types.json'), JSON.stringify(await liveTypes()));

// The solver of integer programs: its WebAssembly is a third of the size
// when compressed, and loaded on wish only.
const solver = dirname(createRequire(import.meta.url).resolve('highs'));
const wasm = gzipSync(readFileSync(join(solver, 'highs.wasm')), { level: 9 }).toString('base64');
const code = readFileSync(join(solver, 'highs.js'), 'utf8');
writeFileSync(here('dist/live/bundle/solver.json'), JSON.stringify({ code, wasm }));

const apart = ['typescript-js', 'highs'].map((name) => createRequire(import.meta.url).resolve(name));
writeFileSync(here('dist/live/bundle/licences.txt'), licencesOf([...bundled, ...apart]));
