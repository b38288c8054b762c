/** A module as bundled code fills it. */
interface Part {
  exports: object;
}

/** Gives a part of the code by the path that another part names it under. */
type Ask = (path: string) => object;

/** The code of the worker beyond what every cell needs. */
interface CodeParts {
  /** @param codes CommonJS modules by the path that others name them under, `./arquero.js` */
  take(codes: Readonly<Record<string, string>>): void;
  /**
   * What a part exports. Its code is read when it is first asked for: an engine reads all of it for longer
   * than most cells run.
   *
   * @param require what the part asks for others by
   * @throws Error where no such part was taken
   */
  ask(path: string, require: Ask): object;
}

export function codeParts(): CodeParts {
  const waiting = new Map<string, string>();
  const made = new Map<string, Part>();
  const read = (path: string, require: Ask): Part => {
    const code = waiting.get(path);
    if (code === undefined) throw new Error(`${path} is no part of the code of this page`);
    waiting.delete(path);
    const part: Part = { exports: {} };
    // parts may ask for each other in a circle
    made.set(path, part);
    // biome-ignore lint/security/noGlobalEval: a page opened from disk can load its own code as text only
    const run = globalThis.eval(`(function(require,module,exports){${code}\n})`) as (
      require: Ask,
      module: Part,
      exports: object,
    ) => void;
    run(require, part, part.exports);
    return part;
  };
  return {
    take(codes) {
      for (const [path, code] of Object.entries(codes)) waiting.set(path, code);
    },
    ask: (path, require) => (made.get(path) ?? read(path, require)).exports,
  };
}
