import { createDisplay, DISPLAY_NAMES, type DisplayFunctions } from '../display/index.ts';
import { currentContext } from './cell-context.ts';
import { define } from './define.ts';
import { provideModule } from './import-from.ts';
import type { Placed, PlacedOutput } from './run-messages.ts';

/** Gives cells their display functions; what an interrupted cell still shows is dropped. */
export function defineDisplayGlobals(
  place: (what: Placed) => void,
): Pick<DisplayFunctions, 'display'> & { dropPending(): void } {
  const { dropPending, ...functions } = createDisplay((event) => {
    const { key, stopped } = currentContext();
    if (!stopped) place({ kind: 'output', key, ...event } as PlacedOutput);
  });
  provideModule('tslab', functions.tslab);
  for (const name of DISPLAY_NAMES) define(name, functions[name]);
  return { dropPending, display: functions.display };
}
