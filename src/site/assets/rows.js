// Where many links stand together Tab goes through one group of them and then on: a row of a table, a card,
// a tile of the matrix of figures. The arrow keys, Home and End go to the others, which a line at the foot of
// the window says. Without JavaScript every link is a stop.
{
  const KEYS = {
    en: {
      rows: '↑ ↓ Home End: other rows',
      cards: '↑ ↓ Home End: other findings',
      tiles: '← → ↑ ↓ Home End: other figures',
    },
    nl: {
      rows: '↑ ↓ Home End: andere rijen',
      cards: '↑ ↓ Home End: andere bevindingen',
      tiles: '← → ↑ ↓ Home End: andere figuren',
    },
  };
  const keys = KEYS[document.documentElement.lang] ?? KEYS.en;
  const linksIn = (group) =>
    group.matches('a') ? [group] : [...group.querySelectorAll('a[href]:not([data-again]), button, summary')];
  /** A line that says which keys to use, while the focus is in what it is about. */
  const hintOf = (box, kind) => {
    const hint = document.createElement('p');
    hint.className = 'keys-hint';
    hint.id = `keys-hint-${kind}`;
    hint.hidden = true;
    hint.textContent = keys[kind];
    const shown = document.getElementById(hint.id) ?? document.body.appendChild(hint);
    box.setAttribute('aria-describedby', shown.id);
    return shown;
  };
  /**
   * Leaves the links of one group as stops, and lets keys go to another.
   *
   * @param all groups, in their order
   * @param kind of the groups, by which the hint names them
   * @param nextOf the group to which a key leads from one of those that are shown; undefined for other keys
   */
  const rove = (box, all, kind, nextOf) => {
    if (all.length < 2) return;
    const hint = hintOf(box, kind);
    const shown = () => all.filter((group) => !group.hidden);
    let current;
    const be = (group) => {
      if (group === current) return;
      if (current) for (const link of linksIn(current)) link.tabIndex = -1;
      current = group;
      for (const link of linksIn(group)) link.tabIndex = 0;
    };
    const groupOf = (target) => all.find((group) => group.contains(target));
    for (const group of all) for (const link of linksIn(group)) link.tabIndex = -1;
    be(all[0]);
    box.addEventListener('focusin', ({ target }) => {
      const group = groupOf(target);
      if (group) be(group);
      hint.hidden = !target.matches(':focus-visible');
    });
    box.addEventListener('focusout', () => {
      hint.hidden = true;
    });
    // a filter may hide the group whose turn it is
    box.addEventListener('filtered', () => {
      if (current.hidden) be(shown()[0] ?? all[0]);
    });
    box.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const groups = shown();
      const from = groupOf(event.target);
      if (!groups.includes(from)) return;
      const to = { Home: groups[0], End: groups.at(-1) }[event.key] ?? nextOf(event.key, from, groups);
      if (to === undefined) return;
      event.preventDefault();
      be(to);
      linksIn(to)[0].focus();
    });
  };
  const beside = (groups, from, step) => groups[groups.indexOf(from) + step] ?? from;
  const nextRow = (key, from, rows) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    return step && beside(rows, from, step);
  };
  /** The nearest tile on the line below or above: lines are as long as the window lets them be. */
  const nextTile = (key, from, tiles) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step) return beside(tiles, from, step);
    const down = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (!down) return undefined;
    const here = from.getBoundingClientRect();
    const [nearest] = tiles
      .map((tile) => {
        const { left, top } = tile.getBoundingClientRect();
        return { tile, lines: (down * (top - here.top)) / here.height, aside: Math.abs(left - here.left) };
      })
      .filter(({ lines }) => lines > 0.5)
      .sort((one, other) => Math.round(one.lines) - Math.round(other.lines) || one.aside - other.aside);
    return nearest?.tile ?? from;
  };
  for (const table of document.querySelectorAll('table[data-by-row]')) {
    const rows = [...table.tBodies].flatMap(({ rows: own }) => [...own]);
    rove(
      table,
      rows.filter((row) => linksIn(row).length > 0),
      'rows',
      nextRow,
    );
  }
  for (const list of document.querySelectorAll('ul[data-by-card]'))
    rove(list, [...list.children], 'cards', nextRow);
  for (const matrix of document.querySelectorAll('table[data-by-tile]'))
    rove(matrix, [...matrix.querySelectorAll('a')], 'tiles', nextTile);
}
