// In a long table Tab goes through the links of one row and then on; the arrow keys, Home and End go to other
// rows. Without JavaScript every link is a stop, as on any page.
for (const table of document.querySelectorAll('[data-by-row]')) {
  const all = [...table.querySelectorAll('[data-row]')];
  const linksIn = (row) => [...row.querySelectorAll('a[href], button, summary')];
  const shown = () => all.filter((row) => !row.hidden);
  let current;
  const be = (row) => {
    if (row === current) return;
    if (current) for (const link of linksIn(current)) link.tabIndex = -1;
    current = row;
    if (row) for (const link of linksIn(row)) link.tabIndex = 0;
  };
  for (const row of all) for (const link of linksIn(row)) link.tabIndex = -1;
  be(shown()[0]);
  table.addEventListener('focusin', (event) => {
    const row = event.target.closest('[data-row]');
    if (row) be(row);
  });
  // a filter may hide the row whose turn it is
  table.addEventListener('filtered', () => {
    if (!current || current.hidden) be(shown()[0]);
  });
  table.addEventListener('keydown', (event) => {
    const row = event.target.closest('[data-row]');
    if (!row || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const rows = shown();
    const at = rows.indexOf(row);
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = rows[Math.min(rows.length - 1, Math.max(0, to))];
    be(next);
    linksIn(next)[0]?.focus();
  });
}
