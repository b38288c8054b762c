// Shows the rows that match every choice and every word of the search; groups without a row are hidden. What
// is chosen stands in the address, so that a link leads back to it.
const plain = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
for (const form of document.querySelectorAll('form.filter')) {
  const box = document.getElementById(form.dataset.rows);
  const rows = [...box.querySelectorAll('[data-row]')].map((element) => ({
    element,
    text: plain(element.textContent),
  }));
  const groups = [...box.querySelectorAll('[data-group]')].filter((group) =>
    group.querySelector('[data-row]'),
  );
  const status = form.querySelector('[role=status]');
  const controls = [...form.querySelectorAll('select, input')];
  const apply = () => {
    const choices = [...form.querySelectorAll('select')].filter((select) => select.value !== '');
    const words = plain(form.elements.q.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { element, text } of rows) {
      const matches =
        choices.every((select) => element.dataset[select.name] === select.value) &&
        words.every((word) => text.includes(word));
      element.hidden = !matches;
      if (matches) shown += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector('[data-row]:not([hidden])');
    box.dispatchEvent(new Event('filtered'));
    status.textContent = `${shown} ${form.dataset.of} ${rows.length} ${form.dataset.counted}`;
  };
  const remember = () => {
    const address = new URL(location.href);
    for (const { name, value } of controls) {
      if (value === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    if (address.href !== location.href) history.replaceState(null, '', address.href);
  };
  const change = () => {
    apply();
    remember();
  };
  form.addEventListener('input', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  // the controls are empty only after the event
  form.addEventListener('reset', () => setTimeout(change));
  const asked = new URLSearchParams(location.search);
  for (const control of controls) if (asked.has(control.name)) control.value = asked.get(control.name);
  form.hidden = false;
  apply();
  // a place that a link names is shown, whatever the filters
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target) {
    const row = target.closest('[data-row]');
    if (row?.hidden) {
      form.reset();
      setTimeout(() => row.scrollIntoView());
    } else target.scrollIntoView();
  }
}
