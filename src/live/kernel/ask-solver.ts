import { said } from '../../contracts/told.ts';
import type { Solver } from '../../recovery/integer-program.ts';
import type { LiveSolver } from '../messages.ts';
import { unpacked } from '../unpacked.ts';

/** The solver of integer programs, which the worker asks the page for when a cell first needs it. */
interface SolverDoor {
  load(): Promise<Solver>;
  come(solver: LiveSolver): void;
}

/** @param ask tells the page that the solver is wanted */
export function solverDoor(ask: () => void): SolverDoor {
  let waiting: ((solver: LiveSolver) => void)[] = [];
  return {
    async load() {
      const { code, wasm } = await new Promise<LiveSolver>((resolve) => {
        waiting.push(resolve);
        ask();
      });
      if (wasm === '')
        throw new Error(
          said({
            en: 'live-solver.js is not in the folder assets: open the page from the whole folder',
            nl: 'live-solver.js staat niet in de map assets: open de pagina vanuit de hele map',
          }),
        );
      const bytes = await unpacked(wasm);
      const make = new Function(`${code};return Module`)() as (given: object) => Promise<Solver>;
      return make({
        // a worker made of text has no address from which to fetch it
        instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) =>
          void WebAssembly.instantiate(bytes, imports).then(({ instance }) => done(instance)),
      });
    },
    come(solver) {
      for (const resolve of waiting) resolve(solver);
      waiting = [];
    },
  };
}
