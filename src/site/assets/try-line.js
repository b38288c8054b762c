import { VERDICTS } from '../../contracts/verdict.ts';

/** A line of what a reader tried, with the sign of its verdict where it has one. */
export const tryLine = (text, verdict) => {
  const paragraph = document.createElement('p');
  if (verdict) {
    const badge = document.createElement('span');
    badge.className = 'status';
    badge.dataset.tone = VERDICTS[verdict].tone;
    badge.textContent = `${VERDICTS[verdict].sign} `;
    paragraph.append(badge);
  }
  paragraph.append(text);
  return paragraph;
};
