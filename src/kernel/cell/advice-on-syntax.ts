import type { Told } from '../../contracts/language.ts';
import { meantName } from '../../contracts/no-such-name.ts';

/** With which words a statement begins that are no names. */
const KEYWORDS =
  'await break case catch class const continue default delete do else export extends finally for function if import in interface let new return switch throw try type typeof var void while yield async'.split(
    ' ',
  );
const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const CURLY = /[‘’“”]/;

/**
 * What is probably wrong in a cell that does not parse, said to who begins: a bracket without its other half,
 * a text without its end, curly quotes, a decimal comma, a keyword that is misspelt.
 *
 * @param source of the cell, whole
 * @returns undefined where it is none of these
 */
export function adviceOnSyntax(source: string): Told | undefined {
  const { problem, bare } = scanned(source);
  return curly(bare) ?? misspelt(bare) ?? decimalComma(bare) ?? problem;
}

/** A cell without its comments and texts, line by line, and what is wrong with its brackets and quotes. */
function scanned(source: string): { bare: string; problem: Told | undefined } {
  const open: { sign: string; line: number }[] = [];
  let problem: Told | undefined;
  let line = 1;
  const bare = source.replace(
    /\/\/.*|\/\*[\s\S]*?\*\/|(["'])(?:\\.|(?!\1)[^\\\n])*(\1|)|`(?:\\[\s\S]|[^\\`])*(`|)|[()[\]{}]|\n/g,
    (part: string, quote: string | undefined, end: string | undefined, tick: string | undefined) => {
      if (part === '\n') line++;
      else if (quote !== undefined && end === '') problem ??= unended(quote, line);
      else if (part.startsWith('`') && tick === '') problem ??= unended('`', line);
      else if (part in CLOSES) open.push({ sign: part, line });
      else if (/^[)\]}]$/.test(part)) problem ??= misplaced(part, open.pop(), line);
      const isText = quote !== undefined || /^[`/]/.test(part);
      if (isText && part !== '\n') line += part.split('\n').length - 1;
      return isText ? part.replace(/[^\n]/g, ' ') : part;
    },
  );
  const left = open.at(-1);
  return { bare, problem: problem ?? (left && unclosed(left)) };
}

const unended = (quote: string, line: number): Told => ({
  en: `line ${line}: a text begins with ${quote} and does not end; put ${quote} behind it`,
  nl: `regel ${line}: een tekst begint met ${quote} en eindigt niet; zet er ${quote} achter`,
});

const unclosed = ({ sign, line }: { sign: string; line: number }): Told => ({
  en: `the ${sign} in line ${line} is not closed: a ${CLOSES[sign]} is missing`,
  nl: `de ${sign} in regel ${line} wordt niet gesloten: er ontbreekt een ${CLOSES[sign]}`,
});

function misplaced(
  sign: string,
  opened: { sign: string; line: number } | undefined,
  line: number,
): Told | undefined {
  if (opened === undefined)
    return {
      en: `line ${line}: ${sign} closes nothing; leave it out, or put what it closes before it`,
      nl: `regel ${line}: ${sign} sluit niets; laat dat weg, of zet ervoor wat het sluit`,
    };
  const right = CLOSES[opened.sign];
  if (right === sign) return undefined;
  return {
    en: `line ${line}: ${sign} stands where ${opened.sign} of line ${opened.line} has to be closed; write ${right}`,
    nl: `regel ${line}: er staat ${sign} waar ${opened.sign} uit regel ${opened.line} moet sluiten; schrijf ${right}`,
  };
}

function curly(bare: string): Told | undefined {
  const found = CURLY.exec(bare)?.[0];
  if (found === undefined) return undefined;
  return {
    en: `${found} is a quote of a word processor; type straight ones: ' or "`,
    nl: `${found} is een aanhalingsteken van een tekstverwerker; typ rechte: ' of "`,
  };
}

function decimalComma(bare: string): Told | undefined {
  const found = /(?:=|\breturn)\s*-?(\d+),(\d+)\b/.exec(bare) ?? /\d\.\.\d/.exec(bare);
  if (!found) return undefined;
  const [, whole, decimals] = found;
  const right = whole === undefined ? '12.5' : `${whole}.${decimals}`;
  return {
    en: `decimals stand behind one point: write ${right}`,
    nl: `decimalen staan achter één punt, niet achter een komma: schrijf ${right}`,
  };
}

/** `Const share = 1`, `retrun x`: two names beside each other, of which the first is nearly a keyword. */
function misspelt(bare: string): Told | undefined {
  for (const [, word = ''] of bare.matchAll(
    /(?:^|[;{}\n])\s*([\p{L}_$][\p{L}\p{N}_$]*)[ \t]+[\p{L}\p{N}_$]/gu,
  )) {
    if (KEYWORDS.includes(word)) continue;
    const meant = meantName(word, KEYWORDS);
    if (meant !== undefined)
      return {
        en: `${word} is no word of TypeScript; did you mean ${meant}?`,
        nl: `${word} is geen woord van TypeScript; bedoelde je ${meant}?`,
      };
  }
  return undefined;
}
