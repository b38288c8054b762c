/** jsdom's window in a page: the page's own. */
export class JSDOM {
  readonly window = globalThis;
}
