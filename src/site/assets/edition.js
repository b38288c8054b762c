// Remembers which edition the reader chose, and keeps the place on the page
// and its filters when going to the other.
{
  const KEY = 'rekenschap-edition';
  const link = document.querySelector('.other-edition');
  link?.addEventListener('click', () => {
    link.search = location.search;
    link.hash = location.hash;
    try {
      localStorage.setItem(KEY, link.dataset.edition);
    } catch {
      // some browsers give a page from a folder no memory: the choice
      // then holds for the links of this edition
    }
  });
}
