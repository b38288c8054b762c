import { createRequire } from 'node:module';
import { LabProblem } from '../lab-problem.ts';
import { startTerminal, type Terminal, type TerminalModel } from './terminal.ts';

/** The terminals of one person. */
export interface Terminals {
  /** The most at once; 0 where there are none. */
  readonly most: number;
  list(): TerminalModel[];
  /** @throws LabProblem 404 */
  get(name: string): Terminal;
  /**
   * Starts a shell, or gives the one that has the name already.
   *
   * @throws LabProblem where there are none or too many
   */
  start(name: string | undefined, cwd: string): Promise<Terminal>;
  end(name: string): Promise<void>;
  /** Ends all of them. */
  close(): Promise<void>;
}

/** @param most how many are wanted at once; there are none where this system has no library for them */
export function createTerminals(most: number): Terminals {
  const open = new Map<string, Terminal>();
  const isPossible = most > 0 && hasLibrary();
  const get = (name: string): Terminal => {
    const terminal = open.get(name);
    if (terminal) return terminal;
    throw new LabProblem(404, `terminal ${name} does not exist; its shell may have ended`);
  };
  return {
    most: isPossible ? most : 0,
    list: () => [...open.values()].map((terminal) => terminal.model()),
    get,
    async start(wanted, cwd) {
      const known = wanted === undefined ? undefined : open.get(wanted);
      if (known) return known;
      if (!isPossible)
        throw new LabProblem(
          403,
          most > 0 ? 'no terminal works on this system' : 'there are no terminals here',
        );
      if (open.size >= most)
        throw new LabProblem(409, `${most} terminals are open, the most at once; shut one down first`);
      if (wanted !== undefined && !/^[\w-]{1,100}$/.test(wanted))
        throw new LabProblem(
          400,
          `a terminal's name has 1 to 100 letters and digits, not ${JSON.stringify(wanted)}`,
        );
      const terminal = await startTerminal(wanted ?? freeName(open), cwd);
      open.set(terminal.name, terminal);
      void terminal.ended.then(() => open.delete(terminal.name));
      return terminal;
    },
    end: (name) => get(name).end(),
    close: async () => void (await Promise.all([...open.values()].map((terminal) => terminal.end()))),
  };
}

function freeName(open: ReadonlyMap<string, unknown>): string {
  let number = 1;
  while (open.has(String(number))) number++;
  return String(number);
}

/**
 * Whether the part of the library that is compiled for this system is here; packages can be left out at will.
 */
function hasLibrary(): boolean {
  try {
    createRequire(import.meta.url).resolve(
      `@lydell/node-pty-${process.platform}-${process.arch}/package.json`,
    );
    return true;
  } catch {
    return false;
  }
}
