// Draws a chart live, with Plotly, which is loaded when the first chart asks for it.
{
  const live = globalThis.rekenschapLive;
  // nearly all charts are made of these, and a Plotly that knows no others is read in an eighth of the time
  const BASIC_TRACES = ['bar', 'pie', 'scatter'];
  const BASIC = 'plotly-basic.min.js';
  const scriptFor = ({ data = [] }) =>
    data.every(({ type = 'scatter' }) => BASIC_TRACES.includes(type)) ? BASIC : 'plotly.min.js';
  // both have one name, so each is kept as soon as it is there
  const kept = {};
  const plotly = (script) => live.load(script).then(() => (kept[script] ??= globalThis.Plotly));
  // Plotly measures its texts when it draws, so the page's font has to be there before
  const letters = () =>
    Promise.all(['', 'bold '].map((face) => document.fonts.load(`${face}12px "Open Sans"`)));
  /** A live chart is as large as its drawing would be, which a narrow window makes smaller. */
  const fit = (place, { width, height }) => {
    if (!(width > 0 && height > 0)) return;
    const share = Math.min(1, place.parentElement.clientWidth / width);
    place.style.transformOrigin = '0 0';
    place.style.transform = share < 1 ? `scale(${share})` : '';
    place.style.height = `${height * share}px`;
  };
  /** Loads what most charts are drawn with, for who is about to draw one. */
  live.readyCharts = () => plotly(BASIC);
  /** Draws into an element whose parent says how wide it may be. @returns what drew it */
  live.drawChart = async (place, figure) => {
    const [drawer] = await Promise.all([plotly(scriptFor(figure)), letters()]);
    // Plotly writes into what it is given
    const { data, layout, config } = structuredClone(figure);
    await drawer.newPlot(place, data, layout, { ...config, displayModeBar: false });
    new ResizeObserver(() => fit(place, figure.layout)).observe(place.parentElement);
    fit(place, figure.layout);
    return drawer;
  };
}
