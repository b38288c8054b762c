// One search over all pages: every word must occur; what has it in its title
// comes first. The words stand in the address.
{
  const form = document.getElementById('search');
  const results = document.getElementById('results');
  const status = document.getElementById('found');
  const kinds = JSON.parse(form.dataset.kinds);
  const plain = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const entries = window.rekenschapSearch.map(([kind, address, title, text, verdict]) => ({
    kind,
    address,
    title,
    text,
    verdict,
    head: plain(title),
    all: plain(`${title} ${text} ${verdict}`),
  }));
  // words of a question that say nothing of what is asked
  const EMPTY = new Set(
    'wat welke hoe waar zegt het de een over van in met is er zijn what which how of the on about does say is are in with a'.split(
      ' ',
    ),
  );
  const item = ({ kind, address, title, text, verdict }) => {
    const entry = document.createElement('li');
    const link = document.createElement('a');
    // the reference of the package is in English in both editions
    if (kind === 'reference') entry.lang = 'en';
    link.href = address;
    link.textContent = title;
    entry.append(link);
    if (verdict) {
      const badge = document.createElement('span');
      badge.className = 'status';
      badge.textContent = ` ${verdict}`;
      entry.append(badge);
    }
    if (text) {
      const told = document.createElement('p');
      told.textContent = text.length > 220 ? `${text.slice(0, 217)}…` : text;
      entry.append(told);
    }
    return entry;
  };
  const search = () => {
    const asked = plain(form.elements.q.value)
      .split(/[^\p{L}\p{N}.-]+/u)
      .filter(Boolean);
    const words = asked.filter((word) => !EMPTY.has(word));
    // a long word is also found by its beginning: who asks for cooperation means cooperating too
    const begin = (word) => (word.length >= 8 ? word.slice(0, 5) : word);
    const found =
      words.length === 0 ? [] : entries.filter(({ all }) => words.every((word) => all.includes(begin(word))));
    const weight = ({ head, all }, word) => {
      if (head.includes(word)) return 4;
      if (all.includes(word)) return 2;
      return head.includes(begin(word)) ? 1 : 0;
    };
    const rank = (entry) => -words.reduce((sum, word) => sum + weight(entry, word), 0);
    const groups = Object.entries(kinds).flatMap(([kind, name]) => {
      const own = found.filter((entry) => entry.kind === kind).sort((a, b) => rank(a) - rank(b));
      if (own.length === 0) return [];
      const section = document.createElement('section');
      const heading = document.createElement('h2');
      heading.textContent = `${name} (${own.length})`;
      const list = document.createElement('ul');
      list.className = 'results';
      list.append(...own.map(item));
      section.append(heading, list);
      return [section];
    });
    results.replaceChildren(...groups);
    status.textContent =
      words.length === 0
        ? ''
        : found.length === 0
          ? form.dataset.none
          : `${found.length} ${form.dataset.found}`;
    const address = new URL(location.href);
    if (form.elements.q.value === '') address.searchParams.delete('q');
    else address.searchParams.set('q', form.elements.q.value);
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
}
