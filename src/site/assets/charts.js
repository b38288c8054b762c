// Puts a live chart in the place of its static image once it comes near the window. The image stays for print, and
// where Plotly fails.
{
  // Plotly measures its texts when it draws, so the page's font has to be there before
  const letters = Promise.all(['', 'bold '].map((face) => document.fonts.load(`${face}12px "Open Sans"`)));
  const draw = async (chart) => {
    await letters;
    const image = chart.querySelector('img');
    const figure = JSON.parse(chart.querySelector('script').textContent);
    const live = document.createElement('div');
    live.className = 'live';
    live.setAttribute('role', 'img');
    live.setAttribute('aria-label', image.alt);
    chart.append(live);
    try {
      await Plotly.newPlot(live, figure.data, figure.layout, { ...figure.config, displayModeBar: false });
      chart.classList.add('is-live');
    } catch (error) {
      live.remove();
      console.warn('this chart stays an image:', error);
    }
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        draw(target);
      }
    },
    { rootMargin: '300px' },
  );
  if (typeof Plotly !== 'undefined') {
    for (const chart of document.querySelectorAll('.chart')) observer.observe(chart);
  }
}
