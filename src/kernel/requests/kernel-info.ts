import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { language } from '../project/language.ts';
import { type KernelInfoReply, PROTOCOL_VERSION } from '../protocol/index.ts';
import type { Reply } from './kernel.ts';

/** `kernel_info_request`: what this kernel is and speaks. */
export function kernelInfo(): Reply<'kernel_info'> {
  return { content: info() };
}

let cached: KernelInfoReply | null = null;

function info(): KernelInfoReply {
  if (cached) return cached;
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  const typescript: string = createRequire(import.meta.url)('typescript/package.json').version;
  cached = {
    status: 'ok',
    protocol_version: PROTOCOL_VERSION,
    implementation: 'rekenschap',
    implementation_version: version,
    language_info: languageInfo(typescript),
    banner: `rekenschap ${version}: TypeScript ${typescript} on Node.js ${process.version}`,
    debugger: true,
    help_links: [
      { text: 'TypeScript', url: 'https://www.typescriptlang.org/docs/' },
      { text: 'Node.js', url: 'https://nodejs.org/docs/latest/api/' },
      { text: 'Arquero', url: 'https://idl.uw.edu/arquero/' },
      { text: 'Plotly', url: 'https://plotly.com/javascript/' },
    ],
    supported_features: ['kernel subshells', 'debugger'],
  };
  return cached;
}

function languageInfo(typescript: string): KernelInfoReply['language_info'] {
  if (language() === 'javascript')
    return {
      name: 'javascript',
      version: process.versions.node,
      mimetype: 'text/javascript',
      file_extension: '.js',
      pygments_lexer: 'javascript',
      codemirror_mode: 'javascript',
      nbconvert_exporter: 'script',
    };
  return {
    name: 'typescript',
    version: typescript,
    mimetype: 'text/typescript',
    file_extension: '.ts',
    pygments_lexer: 'typescript',
    // a MIME type, since the name 'typescript' is no mode of the CodeMirror that Notebook 6 brings
    codemirror_mode: 'application/typescript',
    nbconvert_exporter: 'script',
  };
}
