// A box is a stop for the keyboard only where it has something to scroll. Without JavaScript every box is
// one, and so is one that is folded away.
{
  const boxes = document.querySelectorAll('.scroll[tabindex], .data-table-scroll[tabindex]');
  const observer = new ResizeObserver((entries) => {
    for (const box of new Set(entries.map(({ target }) => target.closest('[data-scrolls]')))) {
      if (!box.checkVisibility() || box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute('tabindex');
    }
  });
  for (const box of boxes) {
    box.dataset.scrolls = '';
    for (const one of [box, ...box.children]) observer.observe(one);
  }
}
