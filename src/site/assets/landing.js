// Opens the edition that the reader chose before, or else the one in the language of the browser. Without
// JavaScript, or with #stay in the address, the page offers both.
if (location.hash !== '#stay') {
  let chosen = null;
  try {
    chosen = localStorage.getItem('rekenschap-edition');
  } catch {
    // some browsers give a page from a folder no memory
  }
  const editions = [...document.querySelectorAll('[data-edition]')];
  const own = navigator.languages.map((language) => language.slice(0, 2));
  const wanted = [chosen, ...own].flatMap(
    (one) => editions.find((link) => link.dataset.edition === one) ?? [],
  );
  if (wanted[0]) location.replace(wanted[0].href);
}
