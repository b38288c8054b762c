import { fileURLToPath } from 'node:url';

/**
 * Keeps the kernel's own calls out of the stacks of errors, so that one that is printed or shown as a value
 * ends where the user's code does. A program that sets `Error.prepareStackTrace` itself has its way.
 */
export function hideFrames(): void {
  const { href } = new URL('.', import.meta.url);
  const folder = fileURLToPath(href);
  const { apply } = Reflect;
  const { toString: describe } = Error.prototype;
  const isOwn = (call: NodeJS.CallSite): boolean => {
    const file = call.getFileName() ?? '';
    return startsWith(file, href) || startsWith(file, folder);
  };
  Error.prepareStackTrace = (error, calls) => {
    let text = 'Error';
    try {
      text = String(apply(describe, error, []));
    } catch {
      // a name or message that throws
    }
    for (let at = 0; at < calls.length; at++) {
      const call = calls[at] as NodeJS.CallSite;
      // what called the cell is the kernel, and above it nothing but the inspector.
      if (call.getFileName() === 'node:inspector') break;
      if (!isOwn(call)) text += `\n    at ${call}`;
    }
    return text;
  };
}

// cells may replace the methods of strings and arrays: an error in here would end the process.
function startsWith(text: string, start: string): boolean {
  if (text.length < start.length) return false;
  for (let at = 0; at < start.length; at++) if (text[at] !== start[at]) return false;
  return true;
}
