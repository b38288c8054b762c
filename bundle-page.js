import { build } from 'rolldown';

// Scripts of the reading copy that use the library's own functions: classic scripts, since a page that is
// opened from a folder may load no modules.
for (const [input, name] of [
  ['try-counts.js', 'try.js'],
  ['search.js', 'search.js'],
]) {
  await build({
    input: `src/site/assets/${input}`,
    platform: 'browser',
    output: { file: `dist/site/assets/${name}`, format: 'iife', minify: true },
  });
}
