import type { Language } from '../charts/language.ts';
import { inLanguage } from '../charts/language.ts';
import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { LessonChart } from './lesson-charts.ts';

const WORDS = {
  nl: {
    title: 'Dia’s bij de lessen',
    keys: 'Pijltjestoetsen of scrollen: een dia verder. Afdrukken: een dia per bladzijde.',
  },
  en: {
    title: 'Slides of the lessons',
    keys: 'Arrow keys or scrolling: one slide on. Printed: one slide a page.',
  },
} satisfies Record<Language, unknown>;

const STYLE = `
:root{color-scheme:light;font:clamp(16px,2.2vw,26px)/1.4 'Open Sans',system-ui,sans-serif}
body{margin:0}
main{height:100vh;overflow-y:auto;scroll-snap-type:y mandatory}
section{min-height:100vh;box-sizing:border-box;padding:4vh 5vw;scroll-snap-align:start;display:flex;flex-direction:column;gap:2vh}
h1,h2{margin:0;font-size:1.4em}
p{margin:0}
figure{margin:0;flex:1;min-height:0;display:flex}
img{width:100%;height:72vh;object-fit:contain;margin:auto}
@media print{main{height:auto;overflow:visible}section{break-after:page;min-height:0}}
`;

/**
 * Slides as one page that needs nothing else: each chart of the lessons under the question to ask about it.
 *
 * @param drawn each chart with its SVG
 */
export function slidesPage(
  drawn: readonly (LessonChart & { readonly svg: string })[],
  language: Language,
): string {
  const words = WORDS[language];
  const slides = drawn.map(({ lesson, ask, svg, chart }) => {
    const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    return [
      `<section tabindex="0"><h2>${escapeMarkup(inLanguage(lesson.title, language))}</h2>`,
      `<p>${escapeMarkup(ask[language])}</p>`,
      `<figure><img src="${source}" alt="${escapeMarkup(chart.alt)}"></figure></section>`,
    ].join('\n');
  });
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeMarkup(words.title)}</title><style>${STYLE}</style></head><body><main tabindex="0">`,
    `<section><h1>${escapeMarkup(words.title)}</h1><p>${escapeMarkup(words.keys)}</p></section>`,
    ...slides,
    '</main></body></html>\n',
  ].join('\n');
}
