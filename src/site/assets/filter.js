// Shows the rows that match every choice and every word of the search; groups without a row are hidden.
for (const form of document.querySelectorAll('form.filter')) {
  const box = document.getElementById(form.dataset.rows);
  const rows = [...box.querySelectorAll('[data-row]')].map((element) => ({
    element,
    text: element.textContent.toLowerCase(),
  }));
  const groups = [...box.querySelectorAll('[data-group]')].filter((group) =>
    group.querySelector('[data-row]'),
  );
  const status = form.querySelector('[role=status]');
  const apply = () => {
    const choices = [...form.querySelectorAll('select')].filter((select) => select.value !== '');
    const words = form.elements.search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { element, text } of rows) {
      const matches =
        choices.every((select) => element.dataset[select.name] === select.value) &&
        words.every((word) => text.includes(word));
      element.hidden = !matches;
      if (matches) shown += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector('[data-row]:not([hidden])');
    status.textContent = `${shown} of ${rows.length} ${form.dataset.counted}`;
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  // the controls are empty only after the event
  form.addEventListener('reset', () => setTimeout(apply));
  form.hidden = false;
  apply();
}
