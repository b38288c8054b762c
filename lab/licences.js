import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Licences that a package may be bundled under; any other stops the build. */
const ALLOWED =
  /^\(?(?:MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|MPL-2\.0|EPL-2\.0|Unlicense|CC0-1\.0|CC-BY-4\.0|Python-2\.0|BlueOak-1\.0\.0|OFL-1\.1)\b/;

/**
 * The packages that files of a bundle come from, with their licences, in the form that
 * JupyterLab's own page of licences reads.
 *
 * @param {string[]} inputs paths, as esbuild names them, from `root`
 * @param {string} root
 * @throws Error that names the packages whose licence is missing or not known here
 */
export function licencesOf(inputs, root) {
  const folders = new Set(
    inputs.map((input) => packageOf(resolve(root, input.replace(/^[\w-]+:/, '')), root)),
  );
  folders.delete(undefined);
  const packages = [...folders].map((folder) => {
    const { name, version, license, licenses } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    const extractedText = textIn(folder);
    const told = typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type);
    const licenseId = told ?? (/^\s*The MIT License/i.test(extractedText) ? 'MIT' : '');
    return { name, versionInfo: version, licenseId, extractedText };
  });
  const unknown = packages.filter(({ licenseId }) => !ALLOWED.test(licenseId));
  if (unknown.length > 0)
    throw new Error(
      `packages whose licence is not known here: ${unknown.map((one) => `${one.name} (${one.licenseId})`).join(', ')}`,
    );
  return packages.sort((a, b) => `${a.name} ${a.versionInfo}`.localeCompare(`${b.name} ${b.versionInfo}`));
}

/**
 * The folder of the package that a file lies in; a folder's `package.json` may be a mere note without a name.
 */
function packageOf(file, root) {
  for (let folder = dirname(file); folder.startsWith(root) && folder !== root; folder = dirname(folder)) {
    const own = join(folder, 'package.json');
    if (!existsSync(own)) continue;
    const { name, version } = JSON.parse(readFileSync(own, 'utf8'));
    if (name && version) return folder;
  }
  return undefined;
}

function textIn(folder) {
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(name));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').slice(0, 20_000);
}
