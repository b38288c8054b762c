// One button that opens or closes the code of all cells.
{
  const codes = [...document.querySelectorAll('details.code')];
  const contents = document.querySelector('.contents');
  if (codes.length > 0 && contents) {
    const button = document.createElement('button');
    button.type = 'button';
    const name = () => {
      button.textContent = codes.every((code) => code.open) ? 'Hide all code' : 'Show all code';
    };
    button.addEventListener('click', () => {
      const open = !codes.every((code) => code.open);
      for (const code of codes) code.open = open;
    });
    for (const code of codes) code.addEventListener('toggle', name);
    name();
    contents.prepend(button);
  }
}
