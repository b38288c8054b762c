import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Arrow, arrows, arrowsIn, files, layerOf, src } from './source-imports.ts';

/** Layers that ask nothing of Node: a page bundles them. */
const PORTABLE = [
  'contracts',
  'stats',
  'recovery',
  'count-tables',
  'published-tables',
  'tables',
  'own-data',
  'checks',
  'claims',
  'charts',
  'show',
  'report',
  'lessons',
];

/** The doors: only here may a file import a module of Node. */
const DOORS = [
  'classroom',
  'platform',
  'draw',
  'sources',
  'kernel',
  'runner',
  'site',
  'lab',
  'cli',
  'cli.ts',
];

/**
 * What each folder of the kernel may import of the others; the files
 * beside them start it, and may import all.
 */
const KERNEL: Record<string, readonly string[]> = {
  project: [],
  protocol: [],
  connection: ['protocol'],
  display: ['protocol'],
  cell: ['project'],
  commands: ['cell'],
  run: ['cell', 'display', 'protocol'],
  checker: ['cell', 'commands', 'display', 'project', 'run'],
  debug: ['cell', 'protocol'],
  editor: ['cell', 'checker', 'protocol'],
  live: ['cell', 'checker', 'run'],
  session: [
    'cell',
    'checker',
    'commands',
    'debug',
    'display',
    'editor',
    'live',
    'project',
    'protocol',
    'run',
  ],
  requests: ['cell', 'commands', 'connection', 'project', 'protocol', 'session'],
  install: ['project'],
};

/** What each layer may import, besides itself: another layer, or a part of one. */
const ALLOWED: Record<string, readonly string[]> = {
  contracts: [],
  platform: ['contracts'],
  stats: [],
  recovery: ['contracts', 'stats'],
  tables: ['contracts', 'stats', 'recovery'],
  'own-data': ['contracts', 'stats', 'tables', 'report', 'published-tables'],
  'count-tables': [],
  'published-tables': ['contracts', 'recovery', 'tables'],
  sources: ['contracts', 'count-tables', 'own-data', 'platform', 'tables'],
  guard: ['contracts', 'stats', 'recovery'],
  'own-report': ['contracts', 'stats', 'tables', 'charts', 'checks', 'guard', 'own-data'],
  draw: ['contracts', 'platform'],
  charts: ['contracts', 'stats', 'tables'],
  show: ['contracts'],
  checks: ['contracts', 'published-tables', 'stats', 'recovery', 'tables', 'show', 'report'],
  claims: ['contracts', 'stats', 'recovery', 'tables', 'checks'],
  report: ['contracts', 'stats', 'recovery', 'tables', 'checks', 'claims', 'show'],
  lessons: ['contracts', 'stats', 'recovery', 'tables', 'checks', 'charts', 'show'],
  kernel: ['contracts', 'platform', 'draw', 'show/html-table.ts'],
  runner: ['kernel/protocol', 'platform'],
  site: ['contracts', 'platform', 'runner', 'charts', 'show', 'draw', 'recovery/rounding.ts'],
  // what runs in a page: the kernel's own code for cells and values, over stand-ins for what it asks of Node
  live: [
    ...PORTABLE,
    'portable.ts',
    'guard',
    'own-report',
    'kernel/cell',
    'kernel/display',
    'kernel/run/define.ts',
    'kernel/run/describe-error.ts',
    'kernel/run/link-imports.ts',
    'kernel/session/own-names.ts',
    'site/render-markdown.ts',
    'site/sanitise-html.ts',
  ],
  // the kernel's own code for cells, run in a sandbox without the kernel
  classroom: [
    'contracts',
    'platform',
    'charts',
    'tables',
    'lessons',
    'runner',
    'draw',
    'kernel/cell',
    'kernel/display/globals.ts',
    'kernel/run/advice-on-thrown.ts',
    'kernel/run/define.ts',
    'live/kernel/as-function.ts',
    'live/kernel/kernel-calls.ts',
  ],
  lab: ['contracts', 'platform', 'kernel/protocol', 'kernel/install/logo.ts', 'runner', 'site'],
  'portable.ts': PORTABLE,
  'node-doors.ts': ['contracts', 'platform', 'draw'],
  'index.ts': ['draw', 'node-doors.ts', 'portable.ts', 'count-tables', 'guard', 'own-report', 'sources'],
  'charts.ts': ['draw', 'node-doors.ts', 'charts'],
  'kernel-cli.ts': ['cli'],
  'cli.ts': ['contracts', 'platform', 'kernel', 'runner', 'site', 'cli'],
  cli: [
    'contracts',
    'platform',
    'stats',
    'recovery',
    'tables',
    'published-tables',
    'own-data',
    'own-report',
    'sources',
    'checks',
    'claims',
    'report',
    'charts',
    'show',
    'lessons',
    'classroom',
    'kernel',
    'runner',
    'site',
    'lab',
    'draw',
  ],
};

function breaksTheLayers({ from, to }: Arrow): boolean {
  const own = layerOf(from);
  // what lies outside src is no layer
  if (to.startsWith('..') || layerOf(to) === own) return false;
  const allowed = ALLOWED[own] ?? [];
  return !allowed.some((part) => to === part || to.startsWith(`${part}/`));
}

/** Files that can be reached from themselves, in the circles that they form. */
function circlesIn(arrows: readonly Arrow[]): string[][] {
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of arrows) targets.set(from, (targets.get(from) ?? new Set()).add(to));
  const reached = new Map([...targets.keys()].map((file) => [file, reachedFrom(file, targets)]));
  const inCircles = [...reached].filter(([file, all]) => all.has(file)).map(([file]) => file);
  const circles = inCircles.map((file) =>
    inCircles.filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file)),
  );
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()];
}

function reachedFrom(file: string, targets: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const reached = new Set<string>();
  const waiting = [...(targets.get(file) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(targets.get(next) ?? []));
  }
  return reached;
}

const folderOf = (path: string): string | undefined => /^kernel\/([^/]+)\//.exec(path)?.[1];

function breaksTheKernel({ from, to }: Arrow): boolean {
  const [own, other] = [folderOf(from), folderOf(to)];
  if (own === undefined || !to.startsWith('kernel/') || own === other) return false;
  return other === undefined || !(KERNEL[own] ?? []).includes(other);
}

describe('layers', () => {
  it('are all named in the table', () => {
    expect([...new Set(files.map(layerOf))].filter((layer) => !(layer in ALLOWED))).toEqual([]);
  });

  it('import only what lies below them', () => {
    expect(arrows.length).toBeGreaterThan(50);
    expect(arrows.filter(breaksTheLayers).map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('import modules of Node at the doors only', () => {
    const imports = files.flatMap((path) => {
      const code = readFileSync(join(src, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      return [...code.matchAll(/\b(?:from|import)\s*\(?\s*['"](node:[^'"]+)/g)].map(([, name]) => ({
        path,
        name,
      }));
    });
    expect(imports.length).toBeGreaterThan(50);
    const elsewhere = imports.filter(({ path }) => !DOORS.includes(layerOf(path)));
    expect(elsewhere.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
  });

  it('form no circle of files, not even of types', () => {
    expect(circlesIn(arrows)).toEqual([]);
    const made = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'a' },
      { from: 'd', to: 'a' },
    ];
    expect(circlesIn(made)).toEqual([['a', 'b', 'c']]);
  });

  it('hold within the kernel as well', () => {
    const folders = new Set(files.map(folderOf).filter((folder) => folder !== undefined));
    expect([...folders].sort()).toEqual(Object.keys(KERNEL).sort());
    expect(arrows.filter(breaksTheKernel).map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
    expect(breaksTheKernel({ from: 'kernel/cell/a.ts', to: 'kernel/session/b.ts' })).toBe(true);
  });

  it('have no top-level await, since tslab loads them with require()', () => {
    const awaiting = files.filter((path) =>
      /^await\b|^(?:export )?(?:const|let) .*= await\b/m.test(readFileSync(join(src, path), 'utf8')),
    );
    expect(awaiting).toEqual([]);
  });

  it.each([
    ["import { x } from '../tables/index.ts';", true],
    ["import type { X } from '../tables/index.ts';", true],
    ["export * from '../recovery/index.ts';", true],
    ["const { x } = await import('../charts/index.ts');", true],
    ["import { y } from './wilson-interval.ts';", false],
    ["import aq from 'arquero';", false],
    ["/** as in import('../tables/index.ts') */", false],
  ])('are held to the table by this test: stats/a.ts with %s', (line, breaks) => {
    expect(arrowsIn('stats/a.ts', line).some(breaksTheLayers)).toBe(breaks);
  });

  it('let the runner see the protocol of the kernel and nothing else of it', () => {
    expect(breaksTheLayers({ from: 'runner/a.ts', to: 'kernel/protocol/index.ts' })).toBe(false);
    expect(breaksTheLayers({ from: 'runner/a.ts', to: 'kernel/session/session.ts' })).toBe(true);
  });
});
