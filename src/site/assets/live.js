// Gives every code cell a way to be run and changed. What does so is loaded when a reader first asks for it.
{
  const WORDS = {
    en: {
      run: 'Run',
      edit: 'Edit',
      tools: 'Run or change this code',
      reading: 'Being read: ',
    },
    nl: {
      run: 'Uitvoeren',
      edit: 'Aanpassen',
      tools: 'Voer deze code uit of pas haar aan',
      reading: 'Wordt gelezen: ',
    },
  };
  const words = WORDS[document.documentElement.lang] ?? WORDS.en;
  const live = globalThis.rekenschapLive;
  const page = location.pathname.slice(location.pathname.lastIndexOf('/') + 1).replace(/\.html$/, '');
  live.notebookScript = `live-notebooks/${document.documentElement.lang === 'nl' ? 'nl' : 'en'}/${page}.js`;
  // all at once: they do not wait for each other
  const fetched = async () => {
    const page = live.load('live-page.js');
    live.load(live.notebookScript).catch(() => undefined);
    // it may not have come yet: nothing waits for it
    if (!live.openFrame) await live.load('open-frame.js');
    live.openFrame();
    return page;
  };
  live.open = async () => {
    await fetched();
    return live.page();
  };
  const act = async (button, cell, action) => {
    button.disabled = true;
    // what went wrong before is over
    if (button.nextElementSibling?.matches('[role=alert]')) button.nextElementSibling.remove();
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
    code.after(tools);
    // what a reader reaches for is made ready: who opens code may want to run it
    const ready = () => fetched().catch(() => undefined);
    for (const reach of ['pointerenter', 'focusin']) tools.addEventListener(reach, ready, { once: true });
    code.closest('details')?.addEventListener('toggle', ready, { once: true });
  }
  for (const form of document.querySelectorAll('form[data-live-task]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      act(form.querySelector('[type=submit]'), form, 'submit');
    });
    setTimeout(() => live.open().catch((error) => console.warn(error.message)), 0);
  }
  // from the first moment: a browser opens a file that is dropped in the place of the page
  const isFile = ({ dataTransfer }) => dataTransfer?.types.includes('Files');
  const mark = (isOver) => document.documentElement.classList.toggle('live-drop', isOver);
  addEventListener('dragover', (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    mark(true);
  });
  addEventListener('dragleave', () => mark(false));
  addEventListener('drop', async (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    mark(false);
    const files = [...event.dataTransfer.files];
    const told = document.createElement('p');
    told.className = 'live-told';
    told.setAttribute('role', 'status');
    document.body.append(told);
    told.textContent = words.reading + files.map(({ name }) => name).join(', ');
    try {
      await (await live.open()).take(files);
      told.remove();
    } catch (error) {
      told.textContent = error.message;
      // it stands over the bar until it has been read
      for (const act of ['pointerdown', 'keydown'])
        addEventListener(act, () => told.remove(), { once: true });
    }
  });
  // an address may hold changed cells
  if (location.hash.startsWith('#live=')) live.open().catch((error) => console.warn(error.message));
}
