// One search over all pages, by the words of the address, which it keeps. Bundled with what finds.
import { searchOver } from '../search/find-entries.ts';

/** More of one kind stand folded. */
const SHOWN = 8;

const form = document.getElementById('search');
const results = document.getElementById('results');
const status = document.getElementById('found');
const words = JSON.parse(form.dataset.words);
const find = searchOver(window.rekenschapSearch);

const made = (name, text, ...children) => {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  element.append(...children);
  return element;
};

const item = ([kind, address, title, text, verdict]) => {
  const link = made('a', title);
  link.href = address;
  const entry = made('li', '', link);
  // the reference of the package is in English in both editions
  if (kind === 'reference') entry.lang = 'en';
  if (verdict) {
    const badge = made('span', ` ${verdict}`);
    badge.className = 'status';
    entry.append(badge);
  }
  if (text) entry.append(made('p', text.length > 220 ? `${text.slice(0, 217)}…` : text));
  return entry;
};

const list = (entries) => {
  const shown = made('ul', '', ...entries.map(item));
  shown.className = 'results';
  return shown;
};

/** The entries of one kind below its name, the best of them at once. */
const group = (name, entries) => {
  const section = made(
    'section',
    '',
    made('h2', `${name} (${entries.length})`),
    list(entries.slice(0, SHOWN)),
  );
  const rest = entries.slice(SHOWN);
  if (rest.length > 0)
    section.append(made('details', '', made('summary', `${rest.length} ${words.more}`), list(rest)));
  return section;
};

/** How the words were taken, and that nothing holds them all. */
const notes = ({ entries, corrected, unknown, whole }) =>
  [
    corrected.size > 0 && `${words.corrected}${[...corrected.values()].join(', ')}.`,
    unknown.length > 0 && entries.length > 0 && `${words.unknown}${unknown.join(', ')}.`,
    entries.length > 0 && !whole && words.partly,
  ].filter(Boolean);

/** The same search in the other edition, for who asks in its language. */
const inOther = (question) => {
  const link = made('a', words.other);
  const { href = '', dataset = {} } = document.querySelector('.other-edition') ?? {};
  link.href = `${href.split(/[?#]/)[0]}?${new URLSearchParams({ q: question })}`;
  link.hreflang = dataset.edition ?? '';
  return made('p', '', link);
};

const search = () => {
  const question = form.elements.q.value;
  const found = find(question);
  const { entries } = found;
  const groups = Object.entries(words.kinds).flatMap(([kind, name]) => {
    const own = entries.filter(([of]) => of === kind);
    return own.length === 0 ? [] : [group(name, own)];
  });
  const isEmpty = question.trim() === '';
  results.replaceChildren(...groups, ...(entries.length === 0 && !isEmpty ? [inOther(question)] : []));
  const count = entries.length === 0 ? words.none : `${entries.length} ${words.found}.`;
  status.textContent = isEmpty ? '' : [count, ...notes(found)].join(' ');
  const address = new URL(location.href);
  if (question === '') address.searchParams.delete('q');
  else address.searchParams.set('q', question);
  if (address.href !== location.href) history.replaceState(null, '', address.href);
};

form.hidden = false;
form.elements.q.value = new URLSearchParams(location.search).get('q') ?? '';
form.addEventListener('submit', (event) => {
  event.preventDefault();
  search();
});
form.addEventListener('input', search);
search();
