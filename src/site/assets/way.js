// Opens the way behind a number in a panel beside the text. The link leads to a page that says the same, so
// that without this script, with a modified click, or where the panel cannot load, nothing is lost.
{
  const ways = new Map();
  window.rekenschapWay = (path, main) => ways.set(path, main);
  const LABELS = {
    en: ['Where it comes from', 'Open as a page', 'Close'],
    nl: ['Waar het vandaan komt', 'Open als pagina', 'Sluit'],
  };
  const [title, asPage, close] = LABELS[document.documentElement.lang] ?? LABELS.en;
  const here = document.currentScript.src;
  const load = (address) =>
    new Promise((done, failed) => {
      const script = document.createElement('script');
      script.src = address;
      script.addEventListener('load', done);
      script.addEventListener('error', failed);
      document.head.append(script);
    });
  let panel;
  const build = () => {
    const dialog = document.createElement('dialog');
    dialog.className = 'way';
    dialog.setAttribute('aria-label', title);
    const bar = document.createElement('p');
    bar.className = 'way-bar';
    const link = document.createElement('a');
    link.textContent = asPage;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = close;
    button.addEventListener('click', () => dialog.close());
    bar.append(link, button);
    const body = document.createElement('div');
    body.className = 'way-body';
    dialog.append(bar, body);
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
    document.body.append(dialog);
    return { dialog, link, body };
  };
  const open = async (address) => {
    const url = new URL(address);
    const place = decodeURIComponent(url.hash.slice(1));
    url.hash = '';
    url.search = '';
    const path = decodeURIComponent(url.pathname).split('/').slice(-2).join('/');
    if (!ways.has(path)) await load(url.href.replace(/\.html$/, '.js'));
    const content = new DOMParser().parseFromString(ways.get(path), 'text/html');
    for (const link of content.querySelectorAll('a[href]')) {
      link.href = new URL(link.getAttribute('href'), url).href;
    }
    const part = place && content.getElementById(place);
    const heading = content.querySelector('h1');
    panel ??= build();
    const { dialog, link, body } = panel;
    link.href = address;
    body.replaceChildren(...(part && heading ? [heading, part] : content.body.childNodes));
    // a place named here must not come twice on the page
    for (const one of body.querySelectorAll('[id]')) one.removeAttribute('id');
    // the panel has headings of its own below that of the page
    const title = body.querySelector('h1');
    if (title) {
      const second = document.createElement('h2');
      second.append(...title.childNodes);
      title.replaceWith(second);
    }
    if (body.querySelector('form.try')) {
      if (!window.rekenschapTry) await load(new URL('try.js', here).href);
      window.rekenschapTry(body);
    }
    if (!dialog.open) dialog.showModal();
    dialog.scrollTop = 0;
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[data-way]');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    event.preventDefault();
    open(link.href).catch(() => {
      location.href = link.href;
    });
  });
}
