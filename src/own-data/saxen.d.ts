/** The part of saxen that is used; the package brings no types. */
declare module 'saxen' {
  export function decode(text: string): string;
  export class Parser {
    on(
      event: 'openTag',
      does: (name: string, attributes: () => Record<string, string> | false) => void,
    ): this;
    on(event: 'closeTag', does: (name: string) => void): this;
    on(event: 'text', does: (text: string) => void): this;
    on(event: 'cdata', does: (text: string) => void): this;
    on(event: 'error', does: (error: Error) => void): this;
    write(xml: string): this;
    end(): unknown;
  }
}
