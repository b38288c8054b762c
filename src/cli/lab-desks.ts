import { resolve } from 'node:path';
import type { Desk, KernelLimits } from '../lab/index.ts';
import { temporaryFolder } from '../platform/temporary-folder.ts';

/** Who sits where: one desk for its owner, or one a browser for a class. */
export interface LabDesks {
  deskOf(visitor: { readonly browser: string }): Promise<Desk>;
  desks(): readonly Desk[];
  /** Takes away what was copied. */
  remove(): void;
}

/** What one of a class may take, where nobody says otherwise: a lesson's cells are small. */
const CLASS_MEMORY = 1024 ** 3;
const CLASS_TIME = 5 * 60_000;
const CLASS_KERNELS = 3;
/** The most terminals of an owner; a class has none, since nothing limits what runs in them. */
const TERMINALS = 20;

/**
 * @param seats of a class; undefined for one owner
 * @param memory folder for what the owner's page keeps
 * @param idle minutes after which kernels without a page end; 0: never
 */
export async function openLabDesks(
  root: string,
  seats: number | undefined,
  memory: string,
  idle: number,
  tell: (what: string) => void,
): Promise<LabDesks> {
  const { createClassDesks, openDesk } = await import('../lab/index.ts');
  const patience = idle === 0 ? Number.POSITIVE_INFINITY : idle * 60_000;
  const free: KernelLimits = { count: 50, idle: patience, memory: Infinity, time: Infinity, env: {} };
  if (seats === undefined) {
    const desk = openDesk(root, memory, free, tell, TERMINALS);
    return { deskOf: async () => desk, desks: () => [desk], remove() {} };
  }
  const scratch = temporaryFolder('rekenschap-class-');
  const limits = { ...free, count: CLASS_KERNELS, memory: CLASS_MEMORY, time: CLASS_TIME };
  const desks = createClassDesks(resolve(root), scratch.path, seats, limits, tell);
  return {
    deskOf: async ({ browser }) => desks.deskOf(browser),
    desks: desks.desks,
    remove: scratch.remove,
  };
}
