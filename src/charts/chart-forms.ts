import type { ChartForm } from './chart-form.ts';
import { CHANGES } from './dot-interval-chart.ts';
import { GROUPED_BARS } from './grouped-bar-chart.ts';
import { LIKERT } from './likert-chart.ts';
import { MULTIPLE_RESPONSE } from './multiple-response-chart.ts';

/** Every form of chart there is; recipes and records of figures find theirs here. */
export const CHART_FORMS: readonly ChartForm[] = [LIKERT, GROUPED_BARS, MULTIPLE_RESPONSE, CHANGES];
