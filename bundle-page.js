import { build } from 'rolldown';

// Scripts of the reading copy that use the library's own functions: classic scripts, since a page that is
// opened from a folder may load no modules.
await build({
  input: 'src/site/assets/try-counts.js',
  platform: 'browser',
  output: { file: 'dist/site/assets/try.js', format: 'iife', minify: true },
});
