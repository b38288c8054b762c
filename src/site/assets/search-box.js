// The question on the first screen: leads to the page that searches, with the words in its address.
for (const form of document.querySelectorAll('form[data-search]')) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = new URLSearchParams({ q: form.elements.q.value });
    location.href = `${form.dataset.search}?${words}`;
  });
}
