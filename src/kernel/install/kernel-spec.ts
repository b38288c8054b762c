import { join } from 'node:path';
import { jupyterDataFolder } from '../../platform/jupyter-folders.ts';
import { kernelCommandLine } from '../../platform/kernel-command.ts';
import { type CellLanguage, LANGUAGE_VARIABLE } from '../project/language.ts';
import { settledMain } from './settle.ts';

/** The names notebooks know the kernels by. */
const NAMES: Record<CellLanguage, string> = {
  typescript: 'rekenschap',
  javascript: 'rekenschap-javascript',
};
export const LANGUAGES: readonly CellLanguage[] = ['typescript', 'javascript'];

/** Content of a `kernel.json`. */
interface KernelSpec {
  argv: string[];
  display_name: string;
  language: string;
  interrupt_mode: 'message';
  env: Record<string, string>;
  metadata: { debugger: true; supported_features: string[] };
}

/** How Jupyter starts this kernel, for cells in either language. */
export function kernelSpec(language: CellLanguage = 'typescript'): KernelSpec {
  return {
    argv: kernelCommandLine('{connection_file}', settledMain()),
    display_name: language === 'javascript' ? 'JavaScript (rekenschap)' : 'TypeScript (rekenschap)',
    language,
    interrupt_mode: 'message',
    env: language === 'javascript' ? { [LANGUAGE_VARIABLE]: language } : {},
    metadata: { debugger: true, supported_features: ['kernel subshells', 'debugger'] },
  };
}

/** The folder of the kernelspec, there or not. */
export function kernelSpecFolder(language: CellLanguage = 'typescript'): string {
  return join(jupyterDataFolder(), 'kernels', NAMES[language]);
}
