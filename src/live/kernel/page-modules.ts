import { said } from '../../contracts/told.ts';

/** What cells of a page can import; each is read when it is first asked for. */
const MODULES: Readonly<Record<string, () => Promise<object>>> = {
  arquero: () => import('arquero'),
  rekenschap: async () => (await import('./page-library.ts')).library,
  'rekenschap/charts': () => import('../../charts/index.ts'),
  'rekenschap/portable': () => import('../../portable.ts'),
  'rekenschap/recovery': () => import('../../recovery/index.ts'),
  'rekenschap/stats': () => import('../../stats/index.ts'),
};

/** A cell whose reader waits comes within so long, ms. */
const HEAD_START = 400;

/**
 * Reads what most notebooks import before a cell asks for it, one after another: a cell that comes meanwhile
 * waits for one of them at most.
 *
 * @param arrive resolves when their code is there
 */
export async function readAhead(arrive: () => Promise<void> | undefined): Promise<void> {
  await later(HEAD_START);
  await arrive();
  for (const read of [MODULES['rekenschap/stats'], MODULES.arquero, MODULES.rekenschap]) {
    await read?.();
    await later(0);
  }
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A module by its name.
 *
 * @param own modules that the session makes
 * @throws Error naming those that there are
 */
export async function pageModule(specifier: string, own: Readonly<Record<string, object>>): Promise<object> {
  if (Object.hasOwn(own, specifier)) return own[specifier] as object;
  if (Object.hasOwn(MODULES, specifier)) return (MODULES[specifier] as () => Promise<object>)();
  const known = [...Object.keys(MODULES), ...Object.keys(own)].sort().join(', ');
  throw new Error(
    said({
      en: `a page has no ${specifier}, only ${known}; run this cell on the kernel`,
      nl: `een pagina heeft geen ${specifier}, alleen ${known}; voer deze cel uit op de kernel`,
    }),
  );
}
