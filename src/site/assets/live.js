// Gives every code cell a way to be run and changed. What does so is loaded when a reader first asks for it.
{
  const WORDS = {
    en: { run: 'Run', edit: 'Edit', tools: 'Run or change this code' },
    nl: { run: 'Uitvoeren', edit: 'Aanpassen', tools: 'Voer deze code uit of pas haar aan' },
  };
  const words = WORDS[document.documentElement.lang] ?? WORDS.en;
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
        reject(new Error(`${name} is not in the folder assets: open the page from the whole folder`));
      };
      document.head.append(script);
    });
    return loading[name];
  };
  live.open = async () => {
    // all at once: they do not wait for each other
    for (const name of ['live-kernel.js', 'live-data.js']) live.load(name).catch(() => undefined);
    await live.load('live-page.js');
    return live.page();
  };
  const act = async (button, cell, action) => {
    button.disabled = true;
    try {
      await (await live.open())[action](cell);
    } catch (error) {
      const told = document.createElement('p');
      told.setAttribute('role', 'alert');
      told.textContent = error.message;
      button.after(told);
    } finally {
      button.disabled = false;
    }
  };
  for (const code of document.querySelectorAll('pre[data-cell]')) {
    const tools = document.createElement('div');
    tools.className = 'live-tools';
    tools.setAttribute('role', 'group');
    tools.setAttribute('aria-label', words.tools);
    for (const action of ['run', 'edit']) {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset.action = action;
      button.textContent = words[action];
      button.addEventListener('click', () => act(button, code.dataset.cell, action));
      tools.append(button);
    }
    // what a reader reaches for is made ready
    for (const reach of ['pointerenter', 'focusin']) {
      tools.addEventListener(reach, () => live.open().catch(() => undefined), { once: true });
    }
    code.after(tools);
  }
  for (const form of document.querySelectorAll('form[data-live-task]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      act(form.querySelector('[type=submit]'), form, 'submit');
    });
    // a file may be dropped before anything else is done
    setTimeout(() => live.open().catch((error) => console.warn(error.message)), 0);
  }
  // an address may hold changed cells
  if (location.hash.startsWith('#live=')) live.open().catch((error) => console.warn(error.message));
}
