import { readFileSync } from 'node:fs';
import type { Usage } from './session.ts';

/** Ticks a second in which Linux counts processor time. */
const TICKS_PER_SECOND = 100;

/** Memory and processor time of this process and of the language server, where the system tells. */
export function processUsage(checkerPid: number | undefined): Usage {
  const mainMemory = process.memoryUsage.rss();
  const { user, system } = process.cpuUsage();
  const checker = checkerPid === undefined ? { memory: 0, seconds: 0 } : ofProcess(checkerPid);
  return {
    memory: mainMemory + checker.memory,
    cpuSeconds: (user + system) / 1e6 + checker.seconds,
    mainMemory,
    checkerMemory: checker.memory,
  };
}

function ofProcess(pid: number): { memory: number; seconds: number } {
  try {
    const memory = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
    // the name, in brackets, may hold spaces; user and system time are fields 14 and 15.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { memory, seconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND };
  } catch {
    return { memory: 0, seconds: 0 };
  }
}
