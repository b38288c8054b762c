// The drawing of a chart stands until a reader reaches for it: with a pointer that rests on it, a tap, or
// Tab. Only then Plotly is loaded, and draws the same chart in its place, as large as it was. The drawing
// stays for print, and where Plotly fails.
{
  /** A pointer that only passes over a chart on its way asks for nothing, ms. */
  const RESTS = 150;
  const live = globalThis.rekenschapLive;
  // Plotly measures its texts when it draws, so the page's font has to be there before
  const letters = () =>
    Promise.all(['', 'bold '].map((face) => document.fonts.load(`${face}12px "Open Sans"`)));
  /** A live chart is as large as its drawing was, which a narrow window makes smaller. */
  const fit = (chart, place, { width, height }) => {
    if (!(width > 0 && height > 0)) return;
    const share = Math.min(1, chart.clientWidth / width);
    place.style.transform = share < 1 ? `scale(${share})` : '';
    place.style.height = `${height * share}px`;
  };
  const draw = async (chart) => {
    if (chart.dataset.reached) return;
    chart.dataset.reached = 'yes';
    const image = chart.querySelector('img');
    const place = document.createElement('div');
    try {
      await Promise.all([live.load('plotly.min.js'), letters()]);
      const figure = JSON.parse(chart.querySelector('script').textContent);
      place.className = 'live';
      place.setAttribute('role', 'img');
      place.setAttribute('aria-label', image.alt);
      chart.append(place);
      await Plotly.newPlot(place, figure.data, figure.layout, { ...figure.config, displayModeBar: false });
      new ResizeObserver(() => fit(chart, place, figure.layout)).observe(chart);
      fit(chart, place, figure.layout);
      chart.classList.add('is-live');
    } catch (error) {
      place.remove();
      console.warn('this chart stays an image:', error);
    }
  };
  for (const chart of document.querySelectorAll('.chart')) {
    let resting;
    chart.addEventListener('pointerenter', () => {
      resting = setTimeout(() => draw(chart), RESTS);
    });
    chart.addEventListener('pointerleave', () => clearTimeout(resting));
    for (const reach of ['pointerdown', 'focusin']) chart.addEventListener(reach, () => draw(chart));
  }
}
