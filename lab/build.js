import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { licencesOf } from './licences.js';

// JupyterLab's own packages, made into one page that needs nothing but a server. All of it is written
// compressed, as browsers take it.

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '..', 'dist', 'lab-page');
const require = createRequire(import.meta.url);
const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));

const packages = Object.keys(dependencies)
  .filter((name) => /-extension$|jupyterlab-manager$/.test(name))
  .map((name) => {
    const folder = dirname(require.resolve(`${name}/package.json`));
    return { name, folder, ...JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) };
  });

/** The modules that JupyterLab is told of, as code: plugins, renderers, styles. */
function extensionsModule() {
  const modules = (kind) =>
    packages.flatMap(({ name, jupyterlab }) => {
      const entry = jupyterlab?.[kind];
      if (!entry) return [];
      return [typeof entry === 'string' ? `${name}/${entry}` : name];
    });
  // in the order of scripts, where the first import counts: among styles it would be the last
  const styles = packages.flatMap(({ name, styleModule }) =>
    styleModule ? [`import '${name}/${styleModule}';`] : [],
  );
  // imported all at once: one after the other, each would wait for the way of the one before
  const list = (kind) => {
    const paths = modules(kind);
    const imports = paths.map((path, index) => `import * as ${kind}${index} from '${path}';`);
    const pairs = paths.map((path, index) => `['${path}', ${kind}${index}]`);
    return [...imports, `export const ${kind} = [${pairs.join(', ')}];`];
  };
  return [...styles, ...list('extension'), ...list('mimeExtension')].join('\n');
}

const resolveExtensions = {
  name: 'jupyterlab-extensions',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^jupyterlab-extensions$/ }, () => ({ path: 'extensions', namespace: 'generated' }));
    onLoad({ filter: /.*/, namespace: 'generated' }, () => ({
      contents: extensionsModule(),
      resolveDir: here,
    }));
    // icons are text to scripts, and pictures to styles
    onLoad({ filter: /\.svg$/ }, ({ path }) => ({ contents: readFileSync(path), loader: 'text' }));
    onResolve({ filter: /\.svg(?:[?#].*)?$/ }, ({ kind, path, resolveDir }) => {
      if (kind !== 'url-token') return undefined;
      // fonts as SVG are for browsers of long ago, and would be most of the style
      if (/[\\/]webfonts[\\/]/.test(path)) return { path: 'data:,', external: true };
      const picture = readFileSync(join(resolveDir, path)).toString('base64');
      return { path: `data:image/svg+xml;base64,${picture}`, external: true };
    });
    // webpack's way to name a package from a style
    onResolve({ filter: /^~/ }, ({ path }) => ({ path: require.resolve(path.slice(1)) }));
    // the front end of anywidget is written for another kind of loader
    onLoad({ filter: /anywidget[\\/]dist[\\/]index\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /define\(\["@jupyter-widgets\/base"\], (\w+)\);\s*$/,
        'export default $1;',
      ),
      loader: 'js',
    }));
    // the tree of variables shows values, also of types that Python does not have
    onLoad({ filter: /debugger[\\/]lib[\\/]panels[\\/]variables[\\/]index\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const contents = text.replace(
        /default:\s+return type !== null && type !== void 0 \? type : value;/,
        'default: return value || type;',
      );
      if (contents === text) throw new Error(`${path} is not as it was: see what it shows of a variable`);
      return { contents, loader: 'js' };
    });
    // of a CommonJS module that is loaded later, esbuild gives the default alone
    onLoad({ filter: /(?:mathjax-extension|terminal)[\\/]lib[\\/]\w+\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /import\((['"])((?:mathjax-full|@xterm)\/[^'"]*)\1\)/g,
        "import('$2').then((module) => module.default ?? module)",
      ),
      loader: 'js',
    }));
  },
};

const common = {
  absWorkingDir: here,
  bundle: true,
  minify: true,
  legalComments: 'none',
  metafile: true,
  write: false,
  target: 'es2022',
  logLevel: 'warning',
  loader: {
    '.woff': 'file',
    '.woff2': 'file',
    '.ttf': 'file',
    '.eot': 'file',
    '.png': 'dataurl',
    '.gif': 'dataurl',
    '.raw': 'text',
  },
  plugins: [resolveExtensions],
};

rmSync(out, { recursive: true, force: true });
const page = await build({
  ...common,
  entryPoints: { main: 'src/main.js' },
  outdir: join(out, 'static'),
  format: 'esm',
  splitting: true,
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  publicPath: '/lab/static',
  define: {
    'process.env.NODE_ENV': '"production"',
    'process.env': '{}',
    global: 'globalThis',
    __dirname: '"/"',
  },
  inject: ['src/process.js'],
});
const themes = packages.filter(({ jupyterlab }) => jupyterlab?.themePath);
const styles = [];
for (const { name, folder, jupyterlab } of themes)
  styles.push(
    await build({
      ...common,
      entryPoints: { index: join(folder, jupyterlab.themePath) },
      outdir: join(out, 'themes', name),
      assetNames: '[name]-[hash]',
    }),
  );

const schemas = {};
for (const { name, folder, version, jupyterlab } of packages) {
  if (!jupyterlab?.schemaDir) continue;
  const from = join(folder, jupyterlab.schemaDir);
  for (const file of readdirSync(from).filter((each) => each.endsWith('.json')))
    schemas[`${name}:${file.slice(0, -'.json'.length)}`] = {
      schema: JSON.parse(readFileSync(join(from, file), 'utf8')),
      version,
    };
}

let [files, bytes, packed] = [0, 0, 0];
function write(path, contents) {
  const compressed = gzipSync(contents, { level: 9 });
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.gz`, compressed);
  files++;
  bytes += contents.length;
  packed += compressed.length;
}
for (const { outputFiles } of [page, ...styles])
  for (const { path, contents } of outputFiles) write(path, contents);
const inputs = [page, ...styles].flatMap(({ metafile }) => Object.keys(metafile.inputs));
const licences = licencesOf(inputs, here);
write(join(out, 'schemas.json'), Buffer.from(JSON.stringify(schemas)));
write(
  join(out, 'licences.json'),
  Buffer.from(JSON.stringify({ bundles: { 'rekenschap lab': { packages: licences } } })),
);
const megabytes = (count) => `${(count / 2 ** 20).toFixed(1)} MB`;
process.stdout.write(
  `${relative(process.cwd(), out).split(sep).join('/')}: ${files} files, ${megabytes(packed)} (${megabytes(bytes)} unpacked), ` +
    `${packages.length} extensions, ${Object.keys(schemas).length} settings, ${licences.length} packages with licences\n`,
);
