/** Where a cell tries to reach. */
export interface Outside {
  readonly port: number;
  /** a socket of the system */
  readonly path: string;
  /** a file outside what may be read */
  readonly secret: string;
  /** a file that must not come to be */
  readonly written: string;
  /** address of the module that holds the solutions */
  readonly solutions: string;
}

/**
 * Ways to a module of Node, each an expression of its name: what a determined student finds in an evening.
 */
const WAYS: Readonly<Record<string, string>> = {
  'an import in a function made of text': `new Function('name', 'return import(name)')(NAME)`,
  'a function made of text by a promise': `Promise.resolve('return import(' + JSON.stringify(NAME) + ')').then(Function).then((made) => made())`,
  'an async function made of text': `(async () => {}).constructor('name', 'return import(name)')(NAME)`,
  eval: `(0, eval)('import(' + JSON.stringify(NAME) + ')')`,
  'a function that a library makes': `(() => {
    aq.addFunction('make', Function, { override: true });
    const text = 'return import(' + JSON.stringify(NAME) + ')';
    return aq.table({ a: [text] }).derive({ b: 'd => op.make(d.a)' }).get('b', 0)();
  })()`,
  'a function that a check makes': `(() => {
    let made;
    const text = 'return import(' + JSON.stringify(NAME) + ')';
    exercise('agree-share').check((data) => { made = [text].map(Function)[0]; return made(); });
    return made();
  })()`,
  getBuiltinModule: `process.getBuiltinModule(NAME)`,
  binding: `process.binding(NAME.replace('node:', ''))`,
  _linkedBinding: `process._linkedBinding(NAME.replace('node:', ''))`,
  require: `globalThis.require(NAME)`,
  'the main module': `process.mainModule.require(NAME)`,
  'the module of a library': `globalThis.module.constructor._load(NAME)`,
};

const MODULES = [
  'node:net',
  'node:dgram',
  'node:fs',
  'node:child_process',
  'node:worker_threads',
  'node:inspector',
  'node:module',
  'node:vm',
  'internal/test/binding',
];

/** A cell that fails with what it opened; it ends without an error where all is closed. */
const trying = (what: string, attempts: string): string =>
  `const open = [];\n${attempts}\nif (open.length > 0) throw new Error(${JSON.stringify(`open by ${what}: `)} + open.join(', '));`;

/** Cells that try to get out; one that succeeds says so by an error that begins with "open". */
export function escapeCells({ port, path, secret, written, solutions }: Outside): string[] {
  const ways = Object.entries(WAYS).map(([what, way]) =>
    trying(
      what,
      [...MODULES, solutions]
        .map(
          (name) =>
            `try { const got = await ${way.replaceAll('NAME', JSON.stringify(name))}; if (got) open.push(${JSON.stringify(name)}); } catch {}`,
        )
        .join('\n'),
    ),
  );
  const attempt = (name: string, code: string) =>
    `try { ${code}; open.push(${JSON.stringify(name)}); } catch {}`;
  return [
    "import * as aq from 'arquero';\nimport { exercise, readPublishedTable } from 'rekenschap';",
    ...ways,
    trying(
      'what is global',
      [
        attempt('fetch', `await fetch('http://127.0.0.1:${port}/')`),
        attempt('WebSocket', `new WebSocket('ws://127.0.0.1:${port}/')`),
        attempt('a signal', 'process.kill(process.ppid, 0)'),
        attempt('the debugger', "process.kill(process.pid, 'SIGUSR1')"),
        attempt('another program', "process.execve('/bin/true', ['true'], {})"),
        attempt('an addon', "process.dlopen({ exports: {} }, '/tmp/x.node')"),
        attempt('a file of settings', `process.loadEnvFile(${JSON.stringify(secret)})`),
        attempt('a file by the library', `readPublishedTable(${JSON.stringify(secret)})`),
      ].join('\n'),
    ),
    trying(
      'a report of Node',
      `try { process.report.directory = ''; process.report.writeReport(${JSON.stringify(written)}); } catch {}`,
    ),
    trying(
      'the classes of what is open',
      [
        attempt('stdin', `new process.stdin.constructor().connect(${port}, '127.0.0.1')`),
        attempt('stderr', `new process.stderr.constructor().connect(${port}, '127.0.0.1')`),
        attempt('a pipe', `new process.stderr._handle.constructor(0).connect({}, ${JSON.stringify(path)})`),
        attempt('a handle', `process._getActiveHandles()[0].connect(${port})`),
        attempt('a bare handle', `new process.stderr._handle.constructor(0).open(0)`),
      ].join('\n'),
    ),
    trying(
      'the frames of an error',
      `const told = [];
Error.prepareStackTrace = (_, frames) => { for (const frame of frames) told.push(frame.getThis?.(), frame.getFunction?.()); };
try { null.x; } catch (error) { void error.stack; }
Error.prepareStackTrace = undefined;
for (const each of told) if (each?.require || each?.internalBinding) open.push('require');`,
    ),
    trying(
      'the task itself',
      `const seen = new Set();
const search = (value, way) => {
  if (value === null || !/object|function/.test(typeof value) || seen.has(value) || seen.size > 5000) return;
  seen.add(value);
  for (const key of Reflect.ownKeys(value)) {
    if (/solve|misconception|isRight/.test(String(key))) open.push(way + '.' + String(key));
    try { search(value[key], way + '.' + String(key)); } catch {}
  }
};
search(exercise('agree-share'), 'task');`,
    ),
    // no way out, and of use: what a browser has too
    'if (!WebAssembly.validate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))) throw new Error("WebAssembly is fine");',
    'if (exercise("agree-share").check(70).verdict !== "right") throw new Error("an exercise is still judged");',
  ];
}
