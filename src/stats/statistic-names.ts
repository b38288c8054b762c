import type { InBoth } from './refusal.ts';

/** What an error calls the statistic that cannot be had. */
export const STATISTICS = {
  agreeShare: { en: 'an agree share', nl: 'een aandeel dat het eens is' },
  alpha: { en: "Cronbach's alpha", nl: 'Cronbachs alfa' },
  chiSquareTest: { en: 'a chi-square test', nl: 'een chi-kwadraattoets' },
  cliffsDelta: { en: "Cliff's delta", nl: 'Cliffs delta' },
  clusterBootstrap: { en: 'a bootstrap by cluster', nl: 'een bootstrap naar cluster' },
  clusterRobustInterval: { en: 'a cluster-robust interval', nl: 'een interval dat met clusters rekent' },
  commonLanguageEffect: {
    en: 'a common-language effect',
    nl: 'een kans om hoger te antwoorden (common-language effect)',
  },
  differenceOfMeans: { en: 'a difference of means', nl: 'een verschil van gemiddelden' },
  differenceOfShares: { en: 'a difference of shares', nl: 'een verschil van aandelen' },
  disagreeShare: { en: 'a disagree share', nl: 'een aandeel dat het oneens is' },
  exactMannWhitneyTest: { en: 'an exact Mann-Whitney test', nl: 'een exacte Mann-Whitney-toets' },
  fisherTest: { en: "Fisher's exact test", nl: 'Fishers exacte toets' },
  hedgesG: { en: "Hedges' g", nl: 'Hedges’ g' },
  intraclassCorrelation: { en: 'an intraclass correlation', nl: 'een intraklassecorrelatie' },
  itemTotalCorrelation: { en: 'an item-total correlation', nl: 'een item-totaalcorrelatie' },
  linearByLinearTest: { en: 'a linear-by-linear test', nl: 'een toets van lineair verband' },
  mannWhitneyTest: { en: 'a Mann-Whitney test', nl: 'een Mann-Whitney-toets' },
  mean: { en: 'a mean', nl: 'een gemiddelde' },
  meanInterval: { en: 'an interval for a mean', nl: 'een interval van een gemiddelde' },
  median: { en: 'a median', nl: 'een mediaan' },
  oddsRatio: { en: 'an odds ratio', nl: 'een odds ratio' },
  percentage: { en: 'a percentage', nl: 'een percentage' },
  spearman: { en: "Spearman's correlation", nl: 'Spearmans correlatie' },
  standardDeviation: { en: 'a standard deviation', nl: 'een standaarddeviatie' },
  summary: {
    en: 'a summary of mean and standard deviation',
    nl: 'een samenvatting in gemiddelde en standaarddeviatie',
  },
  tTest: { en: 'a t test', nl: 'een t-toets' },
} satisfies Record<string, InBoth>;
