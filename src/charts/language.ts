// where charts have always had it; every layer speaks both languages now
export {
  inLanguage,
  type Language,
  listing,
  otherLanguage,
  SEPARATORS,
  type Text,
  writeChange,
  writeNumber,
} from '../contracts/language.ts';
