import type { Evidence, FindEvidence } from '../claims/evidence.ts';
import { publishedRows, type Survey } from '../tables/index.ts';
import type { AnyTable } from '../tables/typed-table.ts';

interface Total {
  readonly instrument: string;
  readonly wave: string;
  readonly statistic: string;
  readonly printed: string;
}

/**
 * Evidence from the sizes that the report states: for how two of them relate. A single size is no evidence for
 * itself; of the respondents to the quickscan the tables tell how many there are at the least, and table 1.1 of those
 * to the web survey, one a municipality.
 *
 * @param totals the stated sizes: columns instrument, wave, statistic, printed
 * @param panel table 1.1, columns municipality, web_survey, quickscan, interviews
 * @param survey how many answers each statement offers
 * @param frequencies the printed tables of the quickscan
 */
export function panelStatements(
  totals: AnyTable,
  panel: AnyTable,
  survey: Survey,
  frequencies: AnyTable,
): FindEvidence {
  const rows = totals.objects() as Total[];
  const took = (panel.array('web_survey') as boolean[]).filter(Boolean).length;
  const ns = [...publishedRows(frequencies, '2017', survey).values()].map(({ n }) =>
    typeof n === 'number' ? n : n.max,
  );
  const largest = Math.max(...ns);
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
    if (name === 'municipalities' || wave !== '2017') return { reason };
    const atLeast =
      instrument === 'quickscan'
        ? {
            value: largest,
            because: {
              en: `the largest n of a statement is ${largest}`,
              nl: `de grootste n van een stelling is ${largest}`,
            },
          }
        : {
            value: took,
            because: {
              en: `table 1.1 has ${took} municipalities that took part`,
              nl: `tabel 1.1 heeft ${took} gemeenten die meededen`,
            },
          };
    return { reason, atLeast };
  };
}

const statedSize = ({ instrument, wave, statistic, printed }: Total): Evidence => ({
  key: `${instrument} ${wave} ${statistic}`,
  worlds: [Number(printed)],
  value: (size: number) => size,
  source: 'statements',
  bound: true,
  people: 'panel',
});
