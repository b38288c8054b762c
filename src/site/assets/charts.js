// The drawing of a chart stands until a reader reaches for it: with a pointer that rests on it, a tap, or
// Tab. Only then Plotly is loaded, and draws the same chart in its place, as large as it was. The drawing
// stays for print, and where Plotly fails.
{
  /** A pointer that only passes over a chart on its way asks for nothing, ms. */
  const RESTS = 150;
  const live = globalThis.rekenschapLive;
  /** What Plotly tells of a bar under the pointer it tells under a link that lies over it too. */
  const tellUnder = (links, place, { width, margin }, drawer) => {
    links.addEventListener('pointermove', ({ clientX, clientY }) => {
      const box = links.getBoundingClientRect();
      const share = box.width / width;
      drawer.Fx.hover(place, {
        xpx: (clientX - box.left) / share - margin.l,
        ypx: (clientY - box.top) / share - margin.t,
      });
    });
    links.addEventListener('pointerout', () => drawer.Fx.unhover(place));
  };
  const draw = async (chart) => {
    if (chart.dataset.reached) return;
    chart.dataset.reached = 'yes';
    const place = document.createElement('div');
    place.className = 'live';
    place.setAttribute('role', 'img');
    place.setAttribute('aria-label', chart.querySelector('img').alt);
    chart.append(place);
    try {
      const figure = JSON.parse(chart.querySelector('script').textContent);
      const drawer = await live.drawChart(place, figure);
      chart.classList.add('is-live');
      const links = chart.querySelector('.chart-links');
      if (links) tellUnder(links, place, figure.layout, drawer);
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
    // a press on a number opens its way, and asks for no other chart
    for (const reach of ['pointerdown', 'focusin'])
      chart.addEventListener(reach, ({ target }) => target.closest('a') || draw(chart));
  }
}
