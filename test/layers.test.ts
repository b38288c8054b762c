import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

/** What each layer may import, besides itself: another layer, or a part of one. */
const ALLOWED: Record<string, readonly string[]> = {
  contracts: [],
  platform: ['contracts'],
  stats: [],
  recovery: ['stats'],
  tables: ['contracts', 'stats', 'recovery'],
  'own-data': ['platform', 'stats', 'tables', 'report'],
  'count-tables': [],
  sources: ['count-tables', 'platform'],
  draw: ['contracts'],
  charts: ['contracts', 'stats', 'tables', 'draw', 'show'],
  // a chart, a check and a table show themselves the same way
  show: ['contracts', 'charts', 'draw'],
  checks: ['contracts', 'stats', 'recovery', 'tables', 'show', 'report'],
  claims: ['contracts', 'stats', 'recovery', 'tables', 'checks'],
  report: ['contracts', 'platform', 'stats', 'recovery', 'tables', 'checks', 'claims', 'show'],
  kernel: ['contracts', 'platform', 'draw', 'show/html-table.ts'],
  runner: ['kernel/protocol', 'platform'],
  site: ['contracts', 'platform', 'runner', 'charts', 'show', 'draw'],
  'index.ts': [
    'contracts',
    'platform',
    'stats',
    'recovery',
    'tables',
    'own-data',
    'charts',
    'show',
    'checks',
    'claims',
    'report',
  ],
  'cli.ts': ['contracts', 'platform', 'kernel', 'runner', 'site', 'cli'],
  cli: [
    'contracts',
    'platform',
    'stats',
    'recovery',
    'tables',
    'checks',
    'claims',
    'report',
    'charts',
    'show',
    'kernel',
    'runner',
    'site',
    'draw',
  ],
};

interface Arrow {
  /** Path of the importing file below src, with slashes. */
  readonly from: string;
  /** Path of the imported file below src. */
  readonly to: string;
}

/** Every import of one of our own files: import and export ... from, import(), import type, new URL(). */
function arrowsIn(from: string, text: string): Arrow[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const specifiers = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\bnew URL\(\s*)(['"`])(\.{1,2}\/[^'"`]*?)\1/g;
  return [...code.matchAll(specifiers)].map(([, , to = '']) => ({
    from,
    to: posix.normalize(posix.join(posix.dirname(from), to)),
  }));
}

const layerOf = (path: string): string => path.split('/')[0] ?? '';

function breaksTheLayers({ from, to }: Arrow): boolean {
  const own = layerOf(from);
  // what lies outside src is no layer
  if (to.startsWith('..') || layerOf(to) === own) return false;
  const allowed = ALLOWED[own] ?? [];
  return !allowed.some((part) => to === part || to.startsWith(`${part}/`));
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.split(sep).join('/'));
const arrows = files.flatMap((path) => arrowsIn(path, readFileSync(join(src, path), 'utf8')));

describe('layers', () => {
  it('are all named in the table', () => {
    expect([...new Set(files.map(layerOf))].filter((layer) => !(layer in ALLOWED))).toEqual([]);
  });

  it('import only what lies below them', () => {
    expect(arrows.length).toBeGreaterThan(50);
    expect(arrows.filter(breaksTheLayers).map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
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
