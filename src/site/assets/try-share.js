// In the panel of a question to managers: so many of so many, and what
// becomes of the number that the report gives.

import { nameOfReading } from '../../contracts/reading-names.ts';
import { VERDICTS } from '../../contracts/verdict.ts';
import { triedShare } from '../../report/tried-counts.ts';
import { tryLine } from './try-line.js';

const WORDS = {
  en: {
    empty: 'Give a count from 0 up to the number that it is of.',
    prints: (count, n, share, print) => `${count} of ${n} are ${share}%, printed ${print}.`,
    none: 'no whole percentage under this reading',
    stated: (stated, verdict, how) => `${stated} percent would be: ${verdict}${how}.`,
    fits: 'It is among the counts that fit every exact number on this question.',
    not: 'It fits this number, but not all exact numbers that the report gives on this question.',
  },
  nl: {
    empty: 'Geef een aantal van 0 tot het aantal waarvan het er zoveel zijn.',
    prints: (count, n, share, print) => `${count} van de ${n} is ${share}%, gedrukt ${print}.`,
    none: 'geen heel percentage volgens deze lezing',
    stated: (stated, verdict, how) => `${stated} procent is dan: ${verdict}${how}.`,
    fits: 'Het is een van de aantallen die bij alle exacte getallen over deze vraag passen.',
    not: 'Het past bij dit getal, maar niet bij alle exacte getallen die het rapport over deze vraag geeft.',
  },
};

/** Makes the form answer. */
export const startShare = (form) => {
  const { tried, language } = JSON.parse(form.dataset.tryShare);
  const words = WORDS[language];
  const result = form.querySelector('.try-result');
  const { response, count, n, stated, reading } = form.elements;
  const chosen = () => tried.find((one) => one.response === response.value);
  const show = () => {
    const [part, whole] = [Number(count.value), Number(n.value)];
    const isWhole = Number.isInteger(part) && Number.isInteger(whole);
    if (!isWhole || whole < 1 || whole > 999 || part < 0 || part > whole || stated.value === '') {
      result.replaceChildren(tryLine(words.empty));
      return;
    }
    const way = reading.value || undefined;
    const found = triedShare(part, whole, response.value, Number(stated.value), way);
    const share = ((100 * part) / whole).toFixed(1);
    const written = language === 'nl' ? share.replace('.', ',') : share;
    const how = found.reading === '' ? '' : ` (${nameOfReading(found.reading)[language]})`;
    const lines = [
      tryLine(words.prints(part, whole, written, found.prints || words.none)),
      tryLine(words.stated(stated.value, VERDICTS[found.verdict].name[language], how), found.verdict),
    ];
    const { possible, stated: own } = chosen();
    if (possible.length > 0 && stated.value === own && found.verdict !== 'wrong') {
      const fits = possible.some((one) => one.count === part && one.n === whole);
      lines.push(tryLine(fits ? words.fits : words.not));
    }
    result.replaceChildren(...lines);
  };
  response.addEventListener('change', () => {
    const { possible, stated: own } = chosen();
    const at = possible[Math.floor(possible.length / 2)] ?? { count: 0, n: 1 };
    count.value = at.count;
    n.value = at.n;
    stated.value = own;
    show();
  });
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(show));
  form.hidden = false;
  show();
};
