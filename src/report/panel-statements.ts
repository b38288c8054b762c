import type { Evidence, FindEvidence } from '../claims/evidence.ts';
import type { Told } from '../contracts/language.ts';
import { printedWaves, publishedRows, type Survey } from '../tables/index.ts';
import type { AnyTable } from '../tables/typed-table.ts';
import type { PanelRow, PanelTotalRow } from './rows.ts';

/**
 * Evidence from the sizes that the report states: for how two of them relate. A single size is no evidence
 * for itself; of the respondents to the quickscan the tables of a wave tell how many there are at the least,
 * and table 1.1 of those to the web survey, one a municipality.
 *
 * @param totals the stated sizes: columns instrument, wave, statistic, printed
 * @param panel table 1.1, columns wave, municipality, web_survey, quickscan, interviews
 * @param survey how many answers each statement offers
 * @param frequencies the printed tables of the quickscan
 */
export function panelStatements(
  totals: AnyTable,
  panel: AnyTable,
  survey: Survey,
  frequencies: AnyTable,
): FindEvidence {
  const rows = totals.objects() as PanelTotalRow[];
  const took = panel.objects() as PanelRow[];
  const printed = printedWaves(frequencies);
  return ({ name, args: [instrument = '', wave = ''] }, claim) => {
    if (name !== 'n' && name !== 'municipalities') return undefined;
    const statistic = name === 'n' ? 'respondents' : 'municipalities';
    const total = rows.find(
      (row) => row.instrument === instrument && row.wave === wave && row.statistic === statistic,
    );
    if (!total) {
      const reason = {
        en: `the report states no size of ${instrument}, ${wave}`,
        nl: `het rapport noemt geen omvang van ${instrument}, ${wave}`,
      };
      return { reason };
    }
    if (claim.stated === 'true') return statedSize(total);
    const reason = {
      en: 'the report gives nothing to count it from',
      nl: 'het rapport geeft niets om het uit te tellen',
    };
    const atLeast = name === 'municipalities' ? undefined : leastRespondents(instrument, wave);
    return atLeast === undefined ? { reason } : { reason, atLeast };
  };

  function leastRespondents(instrument: string, wave: string): { value: number; because: Told } | undefined {
    if (instrument === 'quickscan') {
      if (!printed.includes(wave)) return undefined;
      const rows = [...publishedRows(frequencies, wave, survey).values()];
      const value = Math.max(...rows.map(({ n }) => (typeof n === 'number' ? n : n.max)));
      const because = {
        en: `the largest n of a statement is ${value}`,
        nl: `de grootste n van een stelling is ${value}`,
      };
      return { value, because };
    }
    const value = took.filter((row) => row.wave === wave && row.web_survey).length;
    if (value === 0) return undefined;
    const because = {
      en: `table 1.1 has ${value} ${value === 1 ? 'municipality' : 'municipalities'} that took part`,
      nl: `tabel 1.1 heeft ${value} ${value === 1 ? 'gemeente die meedeed' : 'gemeenten die meededen'}`,
    };
    return { value, because };
  }
}

const statedSize = ({ instrument, wave, statistic, printed }: PanelTotalRow): Evidence => ({
  key: `${instrument} ${wave} ${statistic}`,
  worlds: [Number(printed)],
  value: (size: number) => size,
  source: 'statements',
  bound: true,
  people: 'panel',
});
