/** What a form does with what its reader gives. */
interface TaskHost {
  /** The bytes of a file that the reader chose */
  bytes(file: File): Promise<Uint8Array>;
  /** Puts a file where cells find it. */
  give(name: string, bytes: Uint8Array): void;
  source(id: string): string;
  change(id: string, source: string): void;
  run(id: string): Promise<void>;
}

/** Name under which a pasted table stands. */
const PASTED = 'pasted.txt';

/**
 * Takes what a form says into the constants of the first cell, and runs the last one.
 *
 * @param cells ids of the task's cells, in their order
 * @param dropped the file that was dropped on the page last, if any
 */
export async function submitTask(
  form: HTMLFormElement,
  cells: readonly string[],
  dropped: string | undefined,
  host: TaskHost,
): Promise<void> {
  const [first = '', last = first] = [cells[0], cells.at(-1)];
  let source = host.source(first);
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === 'file') continue;
    if (field instanceof HTMLInputElement && field.type === 'checkbox')
      source = withConstant(source, field.name, field.checked);
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      source = withConstant(source, field.name, field.value);
  }
  const file = await fileOf(form, host);
  const name = file ?? dropped;
  if (name !== undefined) source = withConstant(source, 'file', name);
  if (source !== host.source(first)) host.change(first, source);
  await host.run(last);
}

async function fileOf(form: HTMLFormElement, host: TaskHost): Promise<string | undefined> {
  const pasted = form.querySelector<HTMLTextAreaElement>('[name=pasted]')?.value ?? '';
  if (pasted.trim() !== '') {
    host.give(PASTED, new TextEncoder().encode(pasted));
    return PASTED;
  }
  const [chosen] = form.querySelector<HTMLInputElement>('[name=file]')?.files ?? [];
  if (!chosen) return undefined;
  host.give(chosen.name, await host.bytes(chosen));
  return chosen.name;
}

/** The text with another value for one of its constants; as it is where it has none of that name. */
export function withConstant(source: string, name: string, value: string | boolean): string {
  const literal = typeof value === 'string' ? quoted(value) : String(value);
  return source.replace(
    new RegExp(`^(const ${name}(?:: \\w+)? = ).*;$`, 'm'),
    (_, before: string) => `${before}${literal};`,
  );
}

const quoted = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
