import * as countTables from '../../count-tables/index.ts';
import * as guard from '../../guard/index.ts';
import { ownReport } from '../../own-report/own-report.ts';
import { pageParts } from '../../own-report/page-parts.ts';
import { besideStudy, bySurvey } from '../../own-report/report-basis.ts';
import { withOwnWave } from '../../own-report/with-own-wave.ts';
import * as portable from '../../portable.ts';
import { onlyOnKernel } from './only-on-kernel.ts';

/** All of the package as cells of a page import it. */
export const library: object = {
  ...onlyOnKernel(),
  ...portable,
  ...countTables,
  ...guard,
  besideStudy,
  bySurvey,
  ownReport,
  pageParts,
  withOwnWave,
};
