// The drawing of a chart stands until a reader reaches for it: with a pointer that rests on it, a tap, or
// Tab. Only then Plotly is loaded, and draws the same chart in its place, as large as it was. The drawing
// stays for print, and where Plotly fails.
{
  /** A pointer that only passes over a chart on its way asks for nothing, ms. */
  const RESTS = 150;
  const live = globalThis.rekenschapLive;
  const draw = async (chart) => {
    if (chart.dataset.reached) return;
    chart.dataset.reached = 'yes';
    const place = document.createElement('div');
    place.className = 'live';
    place.setAttribute('role', 'img');
    place.setAttribute('aria-label', chart.querySelector('img').alt);
    chart.append(place);
    try {
      await live.drawChart(place, JSON.parse(chart.querySelector('script').textContent));
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
