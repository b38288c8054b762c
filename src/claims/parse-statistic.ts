import { errorInWords } from '../contracts/error-in-words.ts';
/** One value that the ledger names: `agree(v2g, 2017)`. */
export interface Term {
  readonly name: string;
  readonly args: readonly string[];
}

/** Terms joined from left to right. */
export interface Sum {
  readonly first: Term;
  readonly rest: readonly { readonly operator: '+' | '-' | '/'; readonly term: Term }[];
}

/** A statistic of the ledger: a value, or two values and how they relate. */
export interface ClaimStatistic {
  readonly left: Sum;
  readonly relation?: { readonly sign: '<' | '>' | '='; readonly right: Sum };
}

const TOKEN = /\s*(?:([A-Za-z][\w.]*)\(([^()]*)\)|([-+/<>=]))/y;

/**
 * Reads a statistic of the ledger by the grammar in data/README.md.
 *
 * @param text e.g. `agree(v5e, 2017) > agree(v5e, 2010)`
 * @returns its terms and signs
 * @throws SyntaxError naming the text and the position where it stops being a statistic
 */
export function parseStatistic(text: string): ClaimStatistic {
  const tokens = tokenise(text);
  const fail = (at: number): never => {
    const token = tokens[at];
    const expected =
      at % 2 === 0
        ? { en: 'a term like agree(item, wave)', nl: 'een term als agree(item, wave)' }
        : { en: 'one of + - / < > =', nl: 'een van + - / < > =' };
    const position = (token?.at ?? text.length) + 1;
    throw errorInWords(
      {
        en: `statistic "${text}": expected ${expected.en} at position ${position}`,
        nl: `uitkomst "${text}": verwacht ${expected.nl} op positie ${position}`,
      },
      SyntaxError,
    );
  };
  const sides: Sum[] = [];
  let sign: '<' | '>' | '=' | undefined;
  let first: Term | undefined;
  let rest: { operator: '+' | '-' | '/'; term: Term }[] = [];
  let operator: '+' | '-' | '/' | undefined;
  for (let index = 0; index <= tokens.length; index += 1) {
    const token = tokens[index];
    if (index % 2 === 0) {
      if (!token?.term) return fail(index);
      if (operator && first) rest.push({ operator, term: token.term });
      else first = token.term;
      operator = undefined;
    } else if (!token) {
      if (first) sides.push({ first, rest });
    } else if (token.sign === '<' || token.sign === '>' || token.sign === '=') {
      if (sign || !first) return fail(index);
      sign = token.sign;
      sides.push({ first, rest });
      first = undefined;
      rest = [];
    } else if (token.sign) {
      operator = token.sign;
    } else {
      return fail(index);
    }
  }
  const [left, right] = sides;
  if (!left) return fail(0);
  return sign && right ? { left, relation: { sign, right } } : { left };
}

interface Token {
  readonly at: number;
  readonly term?: Term;
  readonly sign?: '+' | '-' | '/' | '<' | '>' | '=';
}

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const source = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (!match)
      throw errorInWords(
        {
          en: `statistic "${text}": cannot be read from position ${at + 1}`,
          nl: `uitkomst "${text}": is niet te lezen vanaf positie ${at + 1}`,
        },
        SyntaxError,
      );
    const [, name, args, sign] = match;
    tokens.push(
      name === undefined
        ? { at, sign: sign as NonNullable<Token['sign']> }
        : { at, term: { name, args: (args ?? '').split(',').map((arg) => arg.trim()) } },
    );
  }
  return tokens;
}

/** All terms of a statistic, in the order of the text. */
export function termsOf({ left, relation }: ClaimStatistic): Term[] {
  const inSum = ({ first, rest }: Sum) => [first, ...rest.map(({ term }) => term)];
  return relation ? [...inSum(left), ...inSum(relation.right)] : inSum(left);
}

/** The value of a sum, given the value of each term. */
export function sumValue({ first, rest }: Sum, value: (term: Term) => number): number {
  return rest.reduce((result, { operator, term }) => {
    const next = value(term);
    if (operator === '+') return result + next;
    return operator === '-' ? result - next : result / next;
  }, value(first));
}
