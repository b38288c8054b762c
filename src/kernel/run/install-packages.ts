import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runShell } from './run-shell.ts';

const INSTALLS = /^(?:install|i|add)$/;

/**
 * Runs npm in the working folder. What it installs without types gets those of `@types`, where there are any.
 *
 * @param words as on npm's command line
 * @throws Error when npm fails
 */
export async function npm(words: string): Promise<void> {
  const [verb = '', ...rest] = words.split(/\s+/).filter((word) => word !== '');
  if (verb === '') throw new Error('say what npm should do, such as %npm install NAME');
  if (!INSTALLS.test(verb)) return run([verb, ...rest]);
  await run([verb, '--no-fund', '--no-audit', ...rest]);
  const names = rest.filter((word) => !word.startsWith('-')).map(nameOf);
  const types = names
    .filter((name) => name !== undefined && lacksTypes(name))
    .map((name) => typesOf(name as string));
  for (const name of types)
    await run(['install', '--no-fund', '--no-audit', '--loglevel=silent', '--save-dev', name]).catch(() =>
      console.log(`${name} is not there: the package has no types, and its values are of type any`),
    );
}

async function run(args: string[]): Promise<void> {
  const code = await runShell(...npmCommand(args));
  if (code !== 0) throw new Error(`npm ${args[0]} ended with exit code ${code}`);
}

/** The npm that came with this Node, since PATH may lead to another or to none. */
function npmCommand(args: string[]): [string, string[]] {
  const folder = path.dirname(process.execPath);
  const script = [
    path.join(folder, '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(folder, 'node_modules/npm/bin/npm-cli.js'),
  ].find((file) => existsSync(file));
  return script ? [process.execPath, [script, ...args]] : ['npm', args];
}

/** The name in `name@1.2`, `@scope/name@latest`; undefined for an address or a file. */
function nameOf(word: string): string | undefined {
  return /^((?:@[\w.-]+\/)?[a-z0-9][\w.-]*)(?:@(?!npm:|file:|git|https?:)[^/]*)?$/i.exec(word)?.[1];
}

function lacksTypes(name: string): boolean {
  if (name.startsWith('@types/')) return false;
  const folder = installedIn(name);
  if (!folder) return false;
  const described = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (described.types || described.typings || existsSync(path.join(folder, 'index.d.ts'))) return false;
  if (/"types(@[^"]*)?"\s*:|\.d\.[mc]?ts"/.test(JSON.stringify(described.exports ?? {}))) return false;
  const main = path.join(folder, String(described.main ?? 'index.js')).replace(/\.([mc]?)js$/, '');
  return !['.d.ts', '.d.mts', '.d.cts'].some((end) => existsSync(main + end));
}

/** The folder of an installed package, where one is found from the working folder upwards. */
function installedIn(name: string): string | undefined {
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    const found = path.join(folder, 'node_modules', name);
    if (existsSync(path.join(found, 'package.json'))) return found;
    if (folder === path.dirname(folder)) return undefined;
  }
}

function typesOf(name: string): string {
  return `@types/${name.replace(/^@/, '').replace('/', '__')}`;
}
