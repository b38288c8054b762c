// Buttons that copy a citation or the address of the page. They stay hidden
// where the browser does not let a page copy.
if (navigator.clipboard) {
  const copy = (button, text) => {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text());
      button.textContent = `${button.textContent.replace(/ ✓$/, '')} ✓`;
    });
  };
  for (const button of document.querySelectorAll('[data-copy]')) {
    copy(button, () => button.parentElement.querySelector('pre').textContent);
  }
  for (const button of document.querySelectorAll('[data-copy-address]')) {
    copy(button, () => location.href.replace(/[?#].*$/, ''));
  }
}
