import type { LiveWords } from './words.ts';

/** What the reader does with all cells at once. */
interface BarActions {
  stop(): void;
  restart(): void;
  runAll(): void;
  undo(): void;
  link(): void;
  download(): void;
  types(): void;
}

/** The bar at the foot of the window. */
interface LiveBar {
  /** Says what goes on; a screen reader reads it out */
  say(text: string): void;
  running(isRunning: boolean): void;
  /** Takes the keys; Escape gives them back to where they were */
  reach(): void;
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
  const more = document.createElement('details');
  // a small window has more to show than what is done once
  more.open = matchMedia('(min-width: 80rem)').matches;
  const summary = document.createElement('summary');
  summary.textContent = words.more;
  const others = document.createElement('div');
  more.append(summary, others);
  const add = (place: HTMLElement, text: string, name: keyof BarActions): HTMLButtonElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.action = name;
    button.textContent = text;
    button.addEventListener('click', () => actions[name]());
    place.append(button);
    return button;
  };
  const stop = add(buttons, words.stop, 'stop');
  stop.disabled = true;
  add(buttons, words.runAll, 'runAll');
  add(others, words.restart, 'restart');
  add(others, words.undo, 'undo');
  add(others, words.link, 'link');
  add(others, words.download, 'download');
  add(others, words.types, 'types');
  buttons.append(more);
  bar.append(said, buttons);
  document.body.append(bar);
  let from: Element | null = null;
  const back = (): void => {
    if (bar.contains(document.activeElement) && from instanceof HTMLElement) from.focus();
  };
  bar.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') back();
  });
  return {
    say(text) {
      said.textContent = text;
    },
    running(isRunning) {
      // a button that is switched off keeps no keys
      if (!isRunning && document.activeElement === stop) back();
      stop.disabled = !isRunning;
    },
    reach() {
      from = document.activeElement;
      bar.querySelector<HTMLButtonElement>('button:enabled')?.focus();
    },
  };
}
