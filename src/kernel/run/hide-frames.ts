import { fileURLToPath } from 'node:url';

/**
 * Keeps the kernel's own calls out of the stacks of errors, so that one that is printed or shown as a value ends
 * where the user's code does. A program that sets `Error.prepareStackTrace` itself has its way.
 */
export function hideFrames(): void {
  const { href } = new URL('.', import.meta.url);
  const folder = fileURLToPath(href);
  const isOwn = (call: NodeJS.CallSite): boolean => {
    const file = call.getFileName() ?? '';
    return file.startsWith(href) || file.startsWith(folder);
  };
  Error.prepareStackTrace = (error, calls) => {
    let head = 'Error';
    try {
      head = String(Error.prototype.toString.call(error));
    } catch {
      // a name or message that throws
    }
    // What called the cell is the kernel, and above it nothing but the inspector.
    const first = calls.findIndex((call) => call.getFileName() === 'node:inspector');
    const shown = calls.filter((call, i) => !isOwn(call) && (first < 0 || i < first));
    return [head, ...shown.map((call) => `    at ${call}`)].join('\n');
  };
}
