import { isAbsolute } from 'node:path';
import { build } from 'rolldown';

// Cells share their global scope with the kernel, and may delete or replace what stands there: the kernel's
// code keeps what it found at its start.
const kept = [
  ...[
    'AbortController',
    'AggregateError',
    'Array',
    'ArrayBuffer',
    'Atomics',
    'BigInt',
    'Boolean',
    'Buffer',
    'Date',
  ],
  ...[
    'Error',
    'Function',
    'Int32Array',
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'Promise',
    'Proxy',
    'RangeError',
  ],
  ...['ReferenceError', 'Reflect', 'RegExp', 'Set', 'SharedArrayBuffer', 'String', 'Symbol', 'SyntaxError'],
  ...[
    'TypeError',
    'URL',
    'Uint8Array',
    'WeakMap',
    'WeakRef',
    'WeakSet',
    'clearInterval',
    'clearTimeout',
    'console',
  ],
  ...['crypto', 'performance', 'process', 'setImmediate', 'setInterval', 'setTimeout'],
];

// Packages that run beside the cells: in the bundle they keep what it keeps, and are no module of the user's.
const BESIDE_CELLS = ['fastest-levenshtein'];

// The kernel's process, bundled: it starts some 80 ms sooner than from its hundred modules. All lie in one
// folder, as deep as those modules, since some look for files from where they are.
await build({
  input: ['src/kernel/main.ts', 'src/kernel/worker.ts', 'src/kernel/checker/service-server.ts'],
  platform: 'node',
  external: (name) => !name.startsWith('.') && !isAbsolute(name) && !BESIDE_CELLS.includes(name),
  output: {
    dir: 'dist/kernel/bundle',
    cleanDir: true,
    chunkFileNames: '[name].js',
    intro: `const { ${kept.join(', ')} } = globalThis;`,
  },
});
