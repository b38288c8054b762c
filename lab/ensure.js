import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Builds the page where nobody has yet: its packages are installed here, beside those of the
// project, and are needed for nothing else.
const here = fileURLToPath(new URL('.', import.meta.url));
const isBuilt = existsSync(`${here}../dist/lab-page/schemas.json.gz`);
const run = (command, words) => {
  // npm is a script on Windows
  const { status } = spawnSync(command, words, { cwd: here, stdio: 'inherit', shell: command === 'npm' });
  if (status !== 0) process.exit(status ?? 1);
};
if (!isBuilt || process.argv.includes('--again')) {
  if (!existsSync(`${here}node_modules/esbuild`))
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  run(process.execPath, ['build.js']);
}
