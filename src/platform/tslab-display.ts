import { createRequire } from 'node:module';
import type { OtherDisplay } from '../contracts/surroundings.ts';

/**
 * The display of the tslab that runs this process, if one does. It is found among the modules already loaded,
 * since a cell's own `import 'tslab'` may find another copy, which has no kernel behind it.
 */
export function tslabDisplay(): OtherDisplay | undefined {
  const require = createRequire(import.meta.url);
  const kernel = Object.values(require.cache).find(
    (module) =>
      /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(module?.id ?? '') && module?.exports.lastWriteDisplayData,
  );
  if (kernel === undefined) return undefined;
  return (createRequire(kernel.id)('./public.js') as { display: OtherDisplay }).display;
}
