// Shows every chart in the language that the reader chose, on this page and on those opened later. It runs in the head,
// so that no chart is seen in one language first and in the other after.
{
  const KEY = 'rekenschap-charts';
  const page = document.documentElement;
  const remembered = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      // some browsers give a page from a folder no memory: the choice then holds for this page
      return null;
    }
  };
  const remember = (language) => {
    try {
      localStorage.setItem(KEY, language);
    } catch {}
  };
  const show = (language) => {
    if (language !== 'en' && language !== 'nl') return;
    page.dataset.charts = language;
    for (const button of document.querySelectorAll('.language button')) {
      button.setAttribute('aria-pressed', String(button.value === language));
    }
  };
  // what is folded out stays so in the other language
  const keepFolds = () => {
    for (const other of document.querySelectorAll('[data-other]')) {
      const pair = [other.previousElementSibling, other].map((one) => one.querySelector('details'));
      const shown = pair.find((one) => one?.getClientRects().length);
      for (const one of pair) if (one && shown) one.open = shown.open;
    }
  };
  page.classList.add('can-switch');
  show(remembered());
  document.addEventListener('DOMContentLoaded', () => {
    show(page.dataset.charts);
    for (const button of document.querySelectorAll('.language button')) {
      button.addEventListener('click', () => {
        keepFolds();
        show(button.value);
        remember(button.value);
      });
    }
  });
  // a page that the browser brings back as it was left may have been overtaken
  addEventListener('pageshow', ({ persisted }) => persisted && show(remembered()));
}
