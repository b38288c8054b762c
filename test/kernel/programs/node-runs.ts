import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type typescript from 'typescript-js';

/** Imports modules one after another and writes what each prints, as JSON. */
const runner = `
import { format } from 'node:util';
const printed = [];
for (const address of JSON.parse(process.argv[2])) {
  let text = '';
  console.log = (...values) => { text += format(...values) + '\\n'; };
  await import(address).catch((error) => { text += 'threw ' + error; });
  printed.push(text);
}
process.stdout.write(JSON.stringify(printed), () => process.exit(0));
`;

/** @returns what Node prints for each program, compiled by TypeScript as one module */
export function nodePrints(programs: readonly string[]): string[] {
  const ts = createRequire(import.meta.url)('typescript-js') as typeof typescript;
  const folder = mkdtempSync(join(tmpdir(), 'programs-'));
  try {
    const addresses = programs.map((source, i) => {
      const { outputText } = ts.transpileModule(source, {
        compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
      });
      const file = join(folder, `program-${i}.mjs`);
      writeFileSync(file, outputText);
      return pathToFileURL(file).href;
    });
    writeFileSync(join(folder, 'runner.mjs'), runner);
    const options = { encoding: 'utf8', maxBuffer: 1 << 26 } as const;
    return JSON.parse(
      execFileSync(process.execPath, [join(folder, 'runner.mjs'), JSON.stringify(addresses)], options),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
