// Loads a script of this folder when it is first wanted, and once.
{
  const MISSING = {
    en: (name) => `${name} is not in the folder assets: open the page from the whole folder`,
    nl: (name) => `${name} staat niet in de map assets: open de pagina vanuit de hele map`,
  };
  const missing = MISSING[document.documentElement.lang] ?? MISSING.en;
  const assets = new URL('.', document.currentScript.src).href;
  globalThis.rekenschapLive ??= {};
  const live = globalThis.rekenschapLive;
  live.assets = assets;
  const loading = {};
  live.load = (name) => {
    loading[name] ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = assets + name;
      script.onload = () => resolve();
      script.onerror = () => {
        delete loading[name];
        reject(new Error(missing(name)));
      };
      document.head.append(script);
    });
    return loading[name];
  };
}
