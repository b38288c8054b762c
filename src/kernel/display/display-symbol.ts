/** The method by which a value brings its own mime bundle; the same symbol as in Deno's kernel. */
export const displaySymbol: unique symbol = Symbol.for('Jupyter.display') as never;
