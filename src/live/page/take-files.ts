import type { LiveWords } from './words.ts';

/** A larger file stays with the kernel, bytes. */
const LARGEST = 50_000_000;

/**
 * Takes the files that are dropped on the page. They are read here and given to the worker; nothing is sent.
 *
 * @param give puts a file where cells find it by its name
 */
export function takeFiles(
  words: Pick<LiveWords, 'dropped' | 'tooLarge'>,
  give: (name: string, bytes: Uint8Array) => void,
  say: (text: string) => void,
): void {
  addEventListener('dragover', (event) => {
    // without this a browser opens the file in the place of the page
    event.preventDefault();
    document.documentElement.classList.add('live-drop');
  });
  addEventListener('dragleave', () => document.documentElement.classList.remove('live-drop'));
  addEventListener('drop', async (event) => {
    event.preventDefault();
    document.documentElement.classList.remove('live-drop');
    for (const file of event.dataTransfer?.files ?? []) {
      if (file.size > LARGEST) say(words.tooLarge(file.name));
      else {
        give(file.name, new Uint8Array(await file.arrayBuffer()));
        say(words.dropped(file.name));
      }
    }
  });
}
