// Opens the frame in which cells run: where the address holds changed cells before the page is whole, since
// to start what runs them takes longer than to read the page.
{
  const TITLES = { en: 'Cells', nl: 'Cellen' };
  const assets = new URL('.', document.currentScript.src).href;
  globalThis.rekenschapLive ??= {};
  const live = globalThis.rekenschapLive;
  const made = () => {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.title = TITLES[document.documentElement.lang] ?? TITLES.en;
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.src = `${assets}live-frame.html`;
    document.body.append(frame);
    return frame;
  };
  live.openFrame = () => {
    live.frame ??= made();
  };
  if (location.hash.startsWith('#live=')) {
    if (document.body) live.openFrame();
    else addEventListener('DOMContentLoaded', live.openFrame);
  }
}
