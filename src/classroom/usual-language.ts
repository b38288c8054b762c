import type { Language } from '../charts/language.ts';

/** The language that most notebooks of a class set; English where as many set each, or there is none. */
export function usualLanguage(notebooks: Iterable<{ readonly language: Language }>): Language {
  const dutch = [...notebooks].map(({ language }) => (language === 'nl' ? 1 : -1));
  return dutch.reduce<number>((sum, each) => sum + each, 0) > 0 ? 'nl' : 'en';
}
