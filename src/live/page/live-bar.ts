import type { LiveWords } from './words.ts';

/** What the reader does with all cells at once. */
interface BarActions {
  stop(): void;
  runAll(): void;
  undo(): void;
  link(): void;
  download(): void;
  types(): void;
}

/** The bar at the foot of the window. */
interface LiveBar {
  /** says what goes on; a screen reader reads it out */
  say(text: string): void;
  running(isRunning: boolean): void;
}

/** Puts the bar with the actions on all cells into the page. */
export function createLiveBar(words: LiveWords, actions: BarActions): LiveBar {
  const bar = document.createElement('section');
  bar.className = 'live-bar';
  bar.setAttribute('aria-label', words.bar);
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  said.textContent = words.ready;
  const buttons = document.createElement('div');
  const add = (text: string, name: keyof BarActions): HTMLButtonElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.action = name;
    button.textContent = text;
    button.addEventListener('click', () => actions[name]());
    buttons.append(button);
    return button;
  };
  const stop = add(words.stop, 'stop');
  stop.disabled = true;
  add(words.runAll, 'runAll');
  add(words.undo, 'undo');
  add(words.link, 'link');
  add(words.download, 'download');
  add(words.types, 'types');
  bar.append(said, buttons);
  document.body.append(bar);
  return {
    say(text) {
      said.textContent = text;
    },
    running(isRunning) {
      stop.disabled = !isRunning;
    },
  };
}
