// In a table Tab goes through the links of one row and then on; the arrow keys, Home and End go to other
// rows, which a line at the foot of the window says. Without JavaScript every link is a stop.
{
  const KEYS = { en: '↑ ↓ Home End: other rows', nl: '↑ ↓ Home End: andere rijen' };
  const hint = document.createElement('p');
  hint.className = 'keys-hint';
  hint.id = 'keys-hint';
  hint.hidden = true;
  hint.textContent = KEYS[document.documentElement.lang] ?? KEYS.en;
  document.body.append(hint);
  const linksIn = (row) => [...row.querySelectorAll('a[href]:not([data-again]), button, summary')];
  for (const table of document.querySelectorAll('table[data-by-row]')) {
    const all = [...table.tBodies].flatMap(({ rows }) => [...rows]).filter((row) => linksIn(row).length > 0);
    if (all.length < 2) continue;
    const shown = () => all.filter((row) => !row.hidden);
    let current;
    const be = (row) => {
      if (row === current) return;
      if (current) for (const link of linksIn(current)) link.tabIndex = -1;
      current = row;
      for (const link of linksIn(row)) link.tabIndex = 0;
    };
    for (const row of all) for (const link of linksIn(row)) link.tabIndex = -1;
    be(all[0]);
    table.setAttribute('aria-describedby', hint.id);
    table.addEventListener('focusin', ({ target }) => {
      const row = target.closest('tr');
      if (all.includes(row)) be(row);
      hint.hidden = !target.matches(':focus-visible');
    });
    table.addEventListener('focusout', () => {
      hint.hidden = true;
    });
    // a filter may hide the row whose turn it is
    table.addEventListener('filtered', () => {
      if (current.hidden) be(shown()[0] ?? all[0]);
    });
    table.addEventListener('keydown', (event) => {
      const rows = shown();
      const at = rows.indexOf(event.target.closest('tr'));
      if (at < 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      const next = rows[Math.min(rows.length - 1, Math.max(0, to))];
      be(next);
      linksIn(next)[0].focus();
    });
  }
}
