// Folds the contents away where they would fill the first screen, and
// adds a button that opens or closes all code.
{
  const WORDS = { en: ['Show all code', 'Hide all code'], nl: ['Toon alle code', 'Verberg alle code'] };
  const [showAll, hideAll] = WORDS[document.documentElement.lang] ?? WORDS.en;
  const contents = document.querySelector('.contents details');
  if (contents && matchMedia('(max-width: 69rem)').matches) contents.open = false;
  const codes = [...document.querySelectorAll('details.code')];
  if (contents && codes.length > 0) {
    const button = document.createElement('button');
    button.type = 'button';
    const name = () => {
      button.textContent = codes.every((code) => code.open) ? hideAll : showAll;
    };
    button.addEventListener('click', () => {
      const open = !codes.every((code) => code.open);
      for (const code of codes) code.open = open;
    });
    for (const code of codes) code.addEventListener('toggle', name);
    name();
    contents.before(button);
  }
}
