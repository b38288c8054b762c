/** Ambient declaration of what the commands of a cell are compiled to, for the type checker. */
export const COMMAND_DECLARATIONS = `
declare const __command: {
  npm(words: string): Promise<void>;
  shell(command: string): Promise<void>;
  cd(folder: string): void;
  env(words: string): void;
  time<Value>(run: () => Value): Promise<Awaited<Value>>;
  timeit(isAsync: boolean, run: () => unknown): Promise<void>;
  tick(): void;
  tock(): void;
  who(): Promise<void>;
  load(file: string): void;
  show(mime: string, text: string): Promise<void>;
  help(text: string): void;
  unknown(problem: string): never;
};
`;
