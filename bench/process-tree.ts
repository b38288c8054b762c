import { readdirSync, readFileSync } from 'node:fs';

interface ProcessEntry {
  pid: number;
  parent: number;
  group: number;
  /** Resident memory, bytes. */
  memory: number;
}

const pageSize = 4096;

function readEntry(name: string): ProcessEntry | undefined {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    // the command stands in brackets and may hold anything
    const [state, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z') return undefined;
    const pages = Number(readFileSync(`/proc/${name}/statm`, 'utf8').split(' ')[1]);
    return { pid: Number(name), parent: Number(parent), group: Number(group), memory: pages * pageSize };
  } catch {
    // it ended while we looked
    return undefined;
  }
}

/** Every live process of the machine. Linux only. */
function processes(): ProcessEntry[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(readEntry)
    .filter((entry) => entry !== undefined);
}

/** A process and all that descend from it, or that are in its group, while they live. */
export function processTree(root: number): ProcessEntry[] {
  const all = processes();
  const tree = new Set([root]);
  for (let before = 0; before !== tree.size; ) {
    before = tree.size;
    for (const { pid, parent, group } of all) if (group === root || tree.has(parent)) tree.add(pid);
  }
  return all.filter(({ pid }) => tree.has(pid));
}

/** Resident memory of a process with all its descendants, MiB. */
export function treeMemory(root: number): number {
  return processTree(root).reduce((sum, { memory }) => sum + memory, 0) / 2 ** 20;
}
