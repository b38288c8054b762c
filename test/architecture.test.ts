import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { arrows, files, layerOf } from './source-imports.ts';

const page = fileURLToPath(new URL('../ARCHITECTURE.md', import.meta.url));

/** Where the picture puts each layer. */
const PARTS: Record<string, readonly string[]> = {
  doors: ['cli.ts', 'kernel-cli.ts', 'cli', 'index.ts', 'charts.ts', 'portable.ts', 'node-doors.ts', 'live'],
  'survey half': [
    'lessons',
    'report',
    'claims',
    'checks',
    'own-data',
    'own-report',
    'charts',
    'published-tables',
    'tables',
    'recovery',
    'stats',
    'guard',
    'sources',
    'count-tables',
  ],
  'kernel half': ['classroom', 'lab', 'site', 'runner', 'kernel'],
  floor: ['draw', 'show', 'platform', 'contracts'],
};

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** What each layer imports of other layers. */
function layerGraph(): Graph {
  const graph = new Map<string, Set<string>>();
  for (const { from, to } of arrows) {
    const [own, other] = [layerOf(from), layerOf(to)];
    // what lies outside src is no layer
    if (own !== other && other !== '..') graph.set(own, (graph.get(own) ?? new Set()).add(other));
  }
  return graph;
}

function reaches(graph: Graph, from: string, to: string): boolean {
  return [...(graph.get(from) ?? [])].some((next) => next === to || reaches(graph, next, to));
}

/**
 * The arrows that follow from no others: the transitive reduction, which a graph without circles has one of.
 */
function drawnArrows(graph: Graph): string[] {
  return [...graph]
    .flatMap(([from, targets]) =>
      [...targets]
        .filter((to) => ![...targets].some((other) => other !== to && reaches(graph, other, to)))
        .map((to) => `  ${from} --> ${to}`),
    )
    .sort();
}

function picture(): string {
  const parts = Object.entries(PARTS).map(
    ([name, layers]) =>
      `  subgraph ${name.replace(' ', '-')}["${name}"]\n    ${layers.join('\n    ')}\n  end`,
  );
  return ['```mermaid', 'graph TD', ...parts, ...drawnArrows(layerGraph()), '```'].join('\n');
}

describe('ARCHITECTURE.md', () => {
  it('draws the imports as they are (vitest run test/architecture.test.ts -u draws them anew)', async () => {
    const text = readFileSync(page, 'utf8');
    expect(text).toMatch(/```mermaid\n[\s\S]*?```/);
    await expect(text.replace(/```mermaid\n[\s\S]*?```/, picture)).toMatchFileSnapshot(page);
  });

  it('gives every layer one place in the picture, and a line in the table', () => {
    const layers = [...new Set(files.map(layerOf))].sort();
    expect(Object.values(PARTS).flat().sort()).toEqual(layers);
    const text = readFileSync(page, 'utf8');
    const folders = layers.filter((layer) => !layer.endsWith('.ts'));
    expect(folders.filter((layer) => !text.includes(`| \`${layer}/\` |`))).toEqual([]);
  });

  it('leaves out an arrow only where a longer way says the same', () => {
    const graph = new Map([
      ['a', new Set(['b', 'c'])],
      ['b', new Set(['c'])],
      ['d', new Set(['c'])],
    ]);
    expect(drawnArrows(graph)).toEqual(['  a --> b', '  b --> c', '  d --> c']);
  });
});
