import * as arquero from 'arquero';
import * as charts from '../../charts/index.ts';
import { said } from '../../contracts/told.ts';
import * as countTables from '../../count-tables/index.ts';
import * as guard from '../../guard/index.ts';
import { ownReport } from '../../own-report/own-report.ts';
import { pageParts } from '../../own-report/page-parts.ts';
import { besideStudy, bySurvey } from '../../own-report/report-basis.ts';
import { withOwnWave } from '../../own-report/with-own-wave.ts';
import * as portable from '../../portable.ts';
import * as recovery from '../../recovery/index.ts';
import * as stats from '../../stats/index.ts';

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

const onTheKernel = (name: string) => (): never => {
  throw new Error(
    said({
      en: `${name} needs files or programs that a page has not; run this cell on the kernel`,
      nl: `${name} vraagt bestanden of programma's die een pagina niet heeft; voer deze cel uit op de kernel`,
    }),
  );
};

const rekenschap = {
  ...Object.fromEntries(ON_THE_KERNEL.map((name) => [name, onTheKernel(name)])),
  ...portable,
  ...countTables,
  ...guard,
  besideStudy,
  bySurvey,
  ownReport,
  pageParts,
  withOwnWave,
};

/** What cells of a page can import. */
const MODULES: Readonly<Record<string, object>> = {
  arquero,
  rekenschap,
  'rekenschap/charts': charts,
  'rekenschap/portable': portable,
  'rekenschap/recovery': recovery,
  'rekenschap/stats': stats,
};

/**
 * A module by its name.
 *
 * @param own modules that the session makes
 * @throws Error naming those that there are
 */
export function pageModule(specifier: string, own: Readonly<Record<string, object>>): object {
  const all = { ...MODULES, ...own };
  const found = Object.hasOwn(all, specifier) ? all[specifier] : undefined;
  if (found) return found;
  const known = Object.keys(all).sort().join(', ');
  throw new Error(
    said({
      en: `a page has no ${specifier}, only ${known}; run this cell on the kernel`,
      nl: `een pagina heeft geen ${specifier}, alleen ${known}; voer deze cel uit op de kernel`,
    }),
  );
}
