import type { LiveOutput } from '../messages.ts';

/** What a cell that runs has shown so far, as a notebook would keep it. */
interface ShownOutputs {
  /** Begins with nothing, for another cell. */
  begin(): void;
  /** Shows an output below the others, or in the place of those that have the name of a display. */
  add(output: LiveOutput, display?: string, update?: boolean): void;
  /** Takes all away: now, or when the next output comes. */
  clear(wait: boolean): void;
}

interface Shown {
  readonly output: LiveOutput;
  readonly display: string | undefined;
}

/** @param changed told of all outputs, each time that they change */
export function createShownOutputs(changed: (outputs: readonly LiveOutput[]) => void): ShownOutputs {
  let shown: readonly Shown[] = [];
  let clearNext = false;
  function put(next: readonly Shown[]): void {
    shown = next;
    changed(shown.map(({ output }) => output));
  }
  return {
    begin: () => put([]),
    add(output, display, update = false) {
      const before = clearNext ? [] : shown;
      clearNext = false;
      if (update) put(before.map((one) => (one.display === display ? { ...one, output } : one)));
      else put(joined(before, output) ?? [...before, { output, display }]);
    },
    clear(wait) {
      clearNext = wait;
      if (!wait) put([]);
    },
  };
}

/** With text added to the text above it, where both are of one stream. */
function joined(before: readonly Shown[], output: LiveOutput): Shown[] | undefined {
  const last = before.at(-1)?.output;
  if (output.output_type !== 'stream' || last?.output_type !== 'stream' || last.name !== output.name)
    return undefined;
  return [
    ...before.slice(0, -1),
    { output: { ...output, text: last.text + output.text }, display: undefined },
  ];
}
