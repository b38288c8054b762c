/** A cell of twenty lines with types worth checking. */
export const typedCell = `interface Answer { item: string; wave: '2010' | '2017'; score: number | null }
const answers: Answer[] = [
  { item: 'a', wave: '2010', score: 4 },
  { item: 'a', wave: '2017', score: 5 },
  { item: 'b', wave: '2010', score: null },
  { item: 'b', wave: '2017', score: 3 },
];
function groupBy<Item, Key extends string>(items: Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    group.push(item);
    groups.set(keyOf(item), group);
  }
  return groups;
}
const means = [...groupBy(answers, (answer) => answer.wave)].map(([wave, group]) => {
  const scores = group.map(({ score }) => score).filter((score): score is number => score !== null);
  return { wave, mean: scores.reduce((sum, score) => sum + score, 0) / scores.length };
}); means.length`;

export const arqueroCell = `import * as aq from 'arquero';
aq.table({ a: [1, 2, 3] }).numRows()`;

export const firstTypedCell = `const first: number[] = [1, 2, 3]; first.map((x: number) => x * 2).join()`;

export const localModule = 'export const twice = (x: number): number => 2 * x;\n';

/** Prints so many lines, one call each. */
export const printLines = (count: number): string =>
  `for (let i = 0; i < ${count}; i++) console.log('line ' + i)`;
