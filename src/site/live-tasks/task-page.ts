import type { Language } from '../../charts/language.ts';
import { escapeMarkup } from '../../contracts/escape-markup.ts';
import type { LiveNotebook } from '../../contracts/live-data.ts';
import { highlightCode } from '../highlight-code.ts';
import type { LiveTask, TaskField } from './live-task.ts';

const TASK_WORDS = {
  en: {
    file: 'File, chosen here or dropped on the page',
    code: 'Code',
    noScript: 'This page works with JavaScript only.',
  },
  nl: {
    file: 'Bestand, hier gekozen of op de pagina gesleept',
    code: 'Code',
    noScript: 'Deze pagina werkt alleen met JavaScript.',
  },
} satisfies Record<Language, Record<string, string>>;

/** The main part of the page of a task: a form, and below it the cells that it fills in. */
export function taskMain(task: LiveTask, language: Language): string {
  const words = TASK_WORDS[language];
  const pasted = task.pasted
    ? `<label class="wide">${escapeMarkup(task.pasted[language])} <textarea name="pasted" rows="6" spellcheck="false"></textarea></label>`
    : '';
  return [
    `<h1>${escapeMarkup(task.title[language])}</h1>`,
    ...task.lead[language].map((text) => `<p>${escapeMarkup(text)}</p>`),
    `<noscript><p>${words.noScript}</p></noscript>`,
    `<form class="live-task" data-live-task="${task.name}">`,
    `<label class="wide">${escapeMarkup(words.file)} <input type="file" name="file"></label>`,
    pasted,
    ...task.fields.map((field) => fieldHtml(field, language)),
    `<input type="hidden" name="language" value="${language}">`,
    `<button type="submit">${escapeMarkup(task.go[language])}</button>`,
    '</form>',
    ...task.cells.map(
      ({ id, source }) =>
        `<div class="cell" data-cell-id="${id}"><details class="code"><summary>${words.code}</summary><pre data-cell="${id}"><code class="hljs">${highlightCode(source)}</code></pre></details></div>`,
    ),
  ].join('\n');
}

function fieldHtml({ name, kind, label, value, choices = [] }: TaskField, language: Language): string {
  const words = escapeMarkup(label[language]);
  if (kind === 'yes') return `<label><input type="checkbox" name="${name}"> ${words}</label>`;
  if (kind === 'choice') {
    const options = choices.map(
      ([one, texts]) =>
        `<option value="${one}"${one === value ? ' selected' : ''}>${escapeMarkup(texts[language])}</option>`,
    );
    return `<label>${words} <select name="${name}">${options.join('')}</select></label>`;
  }
  const digits = kind === 'number' ? ' inputmode="decimal" size="8"' : '';
  return `<label>${words} <input type="text" name="${name}" value="${escapeMarkup(value)}"${digits} autocomplete="off"></label>`;
}

/** The cells of a task as a notebook, which can be taken along and runs on the kernel. */
export function taskNotebook({ name, cells }: LiveTask): LiveNotebook {
  return {
    name,
    metadata: {
      kernelspec: { display_name: 'TypeScript (rekenschap)', language: 'typescript', name: 'rekenschap' },
      language_info: { name: 'typescript' },
    },
    cells: cells.map(({ id, source }) => ({ id, kind: 'code' as const, source, metadata: {} })),
  };
}
