import { escapeMarkup } from '../contracts/escape-markup.ts';
import type { Language } from '../contracts/language.ts';
import { VERDICT_NAMES, VERDICTS } from '../contracts/verdict.ts';
import { findingWord } from './finding-words.ts';
import { pageFrame, type SiteParts } from './page-frame.ts';
import type { SiteReport } from './site-input.ts';
import { statusBadge } from './status-badge.ts';

/** A term with what it means here. */
interface GlossaryTerm {
  readonly id: string;
  readonly term: string;
  readonly meaning: string;
}

const WORDS = {
  en: {
    title: 'Glossary',
    verdicts: 'The verdicts',
    terms: 'Other terms',
    sure: 'How sure',
    told: 'Each finding says how sure it is.',
  },
  nl: {
    title: 'Begrippen',
    verdicts: 'De oordelen',
    terms: 'Andere begrippen',
    sure: 'Hoe zeker',
    told: 'Bij elke bevinding staat hoe zeker zij is.',
  },
} satisfies Record<Language, Record<string, string>>;

const TERMS = {
  en: {
    agree: [
      'Agree share',
      'Percentage of valid answers that agree: of five answers the two highest, agree and strongly agree.',
    ],
    base: ['Base', 'The answers that a percentage is of. Leaving “don’t know” in or out gives another base.'],
    basis: [
      'Basis of a count',
      '“unique”: one distribution of answers prints so; “chosen”: one of several, by a documented rule; “nearest”: none prints so, and this comes closest.',
    ],
    finding: [
      'Finding',
      'One contradiction, with all places where the report makes it and all that is to be said for and against it.',
    ],
    holm: [
      'Holm’s correction',
      'Who tests many statements finds differences by chance. The correction raises each p-value for the number of tests.',
    ],
    interval: [
      '95% interval',
      'The values that fit the answers of this sample. Here: Wilson’s for a share, Newcombe’s for a difference of shares, Welch’s for a difference of means.',
    ],
    ledger: [
      'Claims',
      'The statements of the report’s text that say something of a number or a direction, each judged by itself.',
    ],
    n: ['n', 'The number of people whose answers count.'],
    points: [
      'Percentage points',
      'The difference of two percentages: from 40 to 50 percent is ten points, and a quarter more.',
    ],
    possible: [
      'Possible counts',
      'All distributions of answers that print exactly as the report’s row does: percentages, n, mean, standard deviation, lowest and highest.',
    ],
    reading: [
      'Reading',
      'A fair way to take a printed number: how it was rounded, what it is of, what a word means.',
    ],
    rounding: [
      'Rounding twice',
      'First to one decimal, then to a whole number: 49.46 becomes 49.5 and then 50.',
    ],
    sd: ['SD', 'Standard deviation: how far answers lie from their mean.'],
    wave: ['Wave', 'One measurement; the same questions are asked again in the next.'],
  },
  nl: {
    agree: [
      'Aandeel eens',
      'Percentage van de geldige antwoorden dat eens is: van vijf antwoorden de twee hoogste, eens en helemaal eens.',
    ],
    base: [
      'Noemer',
      'De antwoorden waarvan een percentage is genomen. Met of zonder “weet niet” is de noemer een andere.',
    ],
    basis: [
      'Grondslag van een aantal',
      '“unique”: één verdeling van antwoorden past bij de gedrukte rij; “chosen”: een van meer, volgens een vaste regel; “nearest”: geen past, en deze komt het dichtst in de buurt.',
    ],
    finding: [
      'Bevinding',
      'Eén tegenspraak, met alle plaatsen waar zij in het rapport staat en alles wat ervoor en ertegen te zeggen is.',
    ],
    holm: [
      'Correctie van Holm',
      'Wie veel stellingen toetst, vindt verschillen door toeval. De correctie verhoogt elke p-waarde, en meer naarmate er meer toetsen zijn.',
    ],
    interval: [
      '95%-interval',
      'De waarden die bij de antwoorden van deze steekproef passen. Hier: van Wilson voor een aandeel, van Newcombe voor een verschil van aandelen, van Welch voor een verschil van gemiddelden.',
    ],
    ledger: [
      'Beweringen',
      'De uitspraken in de tekst van het rapport over een getal of een richting, elk op zichzelf beoordeeld.',
    ],
    n: ['n', 'Het aantal mensen van wie de antwoorden meetellen.'],
    points: [
      'Procentpunten',
      'Het verschil van twee percentages: van 40 naar 50 procent is tien punten, en een kwart meer.',
    ],
    possible: [
      'Mogelijke aantallen',
      'Alle verdelingen van antwoorden waarvan elk cijfer precies uitkomt op de gedrukte rij: percentages, n, gemiddelde, standaarddeviatie, laagste en hoogste.',
    ],
    reading: [
      'Lezing',
      'Een redelijke manier om een gedrukt getal op te vatten: hoe het is afgerond, waarvan het is genomen, wat een woord betekent.',
    ],
    rounding: [
      'Twee keer afronden',
      'Eerst op één decimaal, dan op een geheel getal: 49,46 wordt 49,5 en dan 50.',
    ],
    sd: ['SD', 'Standaarddeviatie: hoe ver antwoorden van hun gemiddelde liggen.'],
    wave: ['Meting', 'Eén keer meten; in de volgende worden dezelfde vragen weer gesteld.'],
  },
} satisfies Record<Language, Record<string, readonly [term: string, meaning: string]>>;

/**
 * The verdicts and the other terms of a language, those of the report among them, each
 * with its place on the page of the glossary.
 */
export function glossaryTerms(
  language: Language,
  report: SiteReport | undefined,
): { verdicts: GlossaryTerm[]; terms: GlossaryTerm[] } {
  const general = Object.entries(TERMS[language]).map(([id, [term = '', meaning = '']]) => ({
    id,
    term,
    meaning,
  }));
  const own = (report?.terms ?? []).map(({ id, term, meaning }) => ({
    id,
    term: term[language],
    meaning: meaning[language],
  }));
  const sure = ['certain', 'likely', 'wording'].map((name) => findingWord(language, 'sure', name));
  const certainty = {
    id: 'sure',
    term: WORDS[language].sure,
    meaning: `${WORDS[language].told} ${sure.join('; ')}.`,
  };
  const terms = [...general, certainty, ...own];
  return {
    verdicts: VERDICT_NAMES.map((name) => ({
      id: `verdict-${name.replaceAll(' ', '-')}`,
      term: VERDICTS[name].name[language],
      meaning: `${VERDICTS[name].meaning[language]}.`,
    })),
    terms: terms.sort((a, b) => a.term.localeCompare(b.term, language)),
  };
}

/** The page of terms. */
export function glossaryPage(parts: SiteParts): string {
  const { language, report } = parts;
  const words = WORDS[language];
  const { verdicts, terms } = glossaryTerms(language, report);
  const entry = ({ id, term, meaning }: GlossaryTerm, html = escapeMarkup(term)) =>
    `<dt id="${id}">${html}</dt><dd>${escapeMarkup(meaning)}</dd>`;
  return pageFrame(
    {
      title: words.title,
      path: 'glossary.html',
      scripts: [],
      main: [
        `<h1>${words.title}</h1>`,
        `<h2>${words.verdicts}</h2><dl class="glossary">${VERDICT_NAMES.map((name, index) => entry(verdicts[index] as GlossaryTerm, statusBadge(name, language))).join('\n')}</dl>`,
        `<h2>${words.terms}</h2><dl class="glossary">${terms.map((term) => entry(term)).join('\n')}</dl>`,
      ].join('\n'),
    },
    parts,
  );
}
