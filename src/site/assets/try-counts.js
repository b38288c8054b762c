// In the panel of a printed row: other counts, or another way of rounding, and what becomes
// of the row and the verdict. Bundled with the library's own functions: they print and judge
// here as they do in the notebooks.

import { READING_NAMES } from '../../contracts/reading-names.ts';
import { VERDICTS } from '../../contracts/verdict.ts';
import { triedRow, triedVerdict } from '../../report/tried-counts.ts';
import { tryLine } from './try-line.js';
import { startShare } from './try-share.js';

const WORDS = {
  en: {
    empty: 'Give at least one answer.',
    same: 'These counts print exactly as the report’s row does.',
    other: 'These counts print otherwise than the report’s row: ',
    share: 'Agree: ',
    stated: 'The text’s number would be ',
    printed: 'printed',
    tried: 'these counts',
  },
  nl: {
    empty: 'Geef ten minste één antwoord.',
    same: 'Deze aantallen drukken precies zo af als de rij van het rapport.',
    other: 'Deze aantallen drukken anders af dan de rij van het rapport: ',
    share: 'Eens: ',
    stated: 'Het getal uit de tekst zou dan zijn: ',
    printed: 'gedrukt',
    tried: 'deze aantallen',
  },
};

const start = (form) => {
  const { printed, chosen, agree, language } = JSON.parse(form.dataset.try);
  const words = WORDS[language];
  const result = form.querySelector('.try-result');
  const number = (text) => (language === 'nl' ? String(text).replace('.', ',') : String(text));
  const told = (text) => (language === 'nl' ? (READING_NAMES[text] ?? text) : text);
  const nameOf = (statistic) => {
    const index = /^p(\d)$/.exec(statistic)?.[1];
    return index
      ? form.querySelectorAll('.try-counts label')[index - 1].firstChild.textContent.trim()
      : statistic;
  };
  const show = () => {
    const counts = chosen.map((_, index) =>
      Math.max(0, Math.floor(Number(form.elements[`c${index + 1}`].value) || 0)),
    );
    if (counts.every((count) => count === 0)) {
      result.replaceChildren(tryLine(words.empty));
      return;
    }
    const tried = triedRow(counts, printed, agree, form.elements.rounding.value);
    const differing = tried.figures
      .filter(({ same }) => !same)
      .map(
        (one) =>
          `${nameOf(one.statistic)} ${words.printed} ${number(one.printed)}, ${words.tried} ${number(one.tried)}`,
      );
    const lines = [
      tried.prints
        ? tryLine(words.same, 'recomputed')
        : tryLine(`${words.other}${differing.join('; ')}.`, 'wrong'),
      tryLine(`${words.share}${number(tried.agree.toFixed(1))}%`),
    ];
    const stated = form.elements.stated.value;
    if (stated !== '') {
      const { verdict, reading } = triedVerdict(counts, agree, Number(stated));
      const how = reading === '' ? '' : ` (${told(reading)})`;
      lines.push(tryLine(`${words.stated}${VERDICTS[verdict].name[language]}${how}.`, verdict));
    }
    result.replaceChildren(...lines);
  };
  form.addEventListener('input', show);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(show));
  form.hidden = false;
  if (form.elements.stated.value !== '') show();
};

window.rekenschapTry = (root) => {
  for (const form of root.querySelectorAll('form.try')) {
    if (form.dataset.started) continue;
    form.dataset.started = 'yes';
    if (form.dataset.tryShare) startShare(form);
    else start(form);
  }
};
window.rekenschapTry(document);
