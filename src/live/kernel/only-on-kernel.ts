import { said } from '../../contracts/told.ts';

/** What the package offers in Node, and no page can do. */
const ON_THE_KERNEL = [
  'clickhouseSource',
  'countExport',
  'drawPng',
  'drawSvg',
  'duckdbSource',
  'memorySource',
  'savePng',
  'saveSvg',
] as const;

/** By name, functions that say why they cannot run here. */
export function onlyOnKernel(): Record<string, () => never> {
  return Object.fromEntries(ON_THE_KERNEL.map((name) => [name, () => refused(name)]));
}

function refused(name: string): never {
  throw new Error(
    said({
      en: `${name} needs files or programs that a page has not; run this cell on the kernel`,
      nl: `${name} vraagt bestanden of programma's die een pagina niet heeft; voer deze cel uit op de kernel`,
    }),
  );
}
