import { linked } from '../../kernel/run/link-imports.ts';

/**
 * What compiled cells call, where a cell ends with its worker or process:
 * nothing has to be held back or gone on with.
 *
 * @param importing the module of a specifier
 * @param url what `import.meta.url` says
 */
export function kernelCalls(importing: (specifier: string) => Promise<unknown>, url: string): object {
  const same = <Value>(value: Value): Value => value;
  return Object.freeze({
    import: async (specifier: unknown) => importing(String(specifier)),
    goOn: same,
    hold: same,
    each: same,
    meta: { url },
    named: (value: object, name: string) =>
      Object.defineProperty(value, 'name', { value: name, configurable: true }),
    linked,
  });
}
