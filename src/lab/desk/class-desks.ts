import { existsSync } from 'node:fs';
import { cp, mkdir, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { KernelLimits } from '../kernels/kernel-limits.ts';
import { LabProblem } from '../lab-problem.ts';
import { type Desk, openDesk } from './desk.ts';

/** The desks of a class: one a browser. */
interface ClassDesks {
  /**
   * The desk of a browser; its first request gives it a copy of the
   * folder. @throws LabProblem when all are taken
   */
  deskOf(browser: string): Promise<Desk>;
  desks(): readonly Desk[];
}

/**
 * Gives each browser its own copy of a folder, with its own kernels. The folder itself is only read.
 *
 * @param folder what is shared
 * @param scratch folder for the copies, the caller's to remove
 * @param seats how many browsers at most, integer > 0
 * @param limits of each desk's kernels
 * @param tell is told in words who came, and what happens to kernels
 */
export function createClassDesks(
  folder: string,
  scratch: string,
  seats: number,
  limits: KernelLimits,
  tell: (what: string) => void,
): ClassDesks {
  const taken = new Map<string, Promise<Desk>>();
  const open: Desk[] = [];
  const seat = async (number: number): Promise<Desk> => {
    const place = join(scratch, `seat-${number}`);
    const copy = join(place, basename(folder));
    await mkdir(place, { mode: 0o700 });
    await cp(folder, copy, { recursive: true, filter: isShared });
    const packages = packagesAbove(folder);
    // what notebooks import is found from the copy as from the folder
    if (packages) await symlink(packages, join(place, 'node_modules'), 'junction');
    const desk = openDesk(copy, join(place, 'memory'), limits, (what) => tell(`seat ${number}: ${what}`));
    open.push(desk);
    tell(`seat ${number} of ${seats} is taken`);
    return desk;
  };
  return {
    desks: () => open,
    deskOf(browser) {
      if (browser === '')
        throw new LabProblem(
          403,
          'in a class every browser opens the address once, and has a seat from then on',
        );
      const known = taken.get(browser);
      if (known) return known;
      if (taken.size >= seats) throw new LabProblem(409, `all ${seats} seats are taken`);
      const desk = seat(taken.size + 1);
      taken.set(browser, desk);
      return desk;
    },
  };
}

/** The packages that files of a folder import. */
function packagesAbove(folder: string): string | undefined {
  for (let place = folder; ; place = dirname(place)) {
    if (existsSync(join(place, 'node_modules'))) return join(place, 'node_modules');
    if (place === dirname(place)) return undefined;
  }
}

/** Packages are linked, and what is hidden is nobody's. */
const isShared = (path: string): boolean => {
  const name = basename(path);
  return name !== 'node_modules' && !name.startsWith('.');
};
