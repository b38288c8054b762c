/** Tells a person how far a command is. */
export interface PartProgress {
  /** What is being done, and where it has steps how many of them are done */
  say(part: string, index?: number, of?: number): void;
  end(): void;
}

/** A person waits so long without a sign, in milliseconds. */
const SIGN = 2000;

/**
 * Progress by part: a line when a part begins, and while it lasts another about every two seconds; on a
 * terminal one line that is rewritten in place.
 */
export function partProgress(out: NodeJS.WriteStream): PartProgress {
  let last = '';
  let told = Number.NEGATIVE_INFINITY;
  let isOpen = false;
  return {
    say(part, index = 0, of = 1) {
      const now = performance.now();
      if (part === last && now - told < (out.isTTY ? SIGN / 20 : SIGN)) return;
      const steps = of > 1 && (part === last || out.isTTY) ? ` ${index} / ${of}` : '';
      last = part;
      told = now;
      if (out.isTTY) {
        out.write(`\r\u001b[K${part}${steps} ...`);
        isOpen = true;
      } else out.write(`${part}${steps} ...\n`);
    },
    end() {
      if (isOpen) out.write('\r\u001b[K');
      isOpen = false;
    },
  };
}
