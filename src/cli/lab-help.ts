import type { Told } from '../contracts/language.ts';

/** Where the lab listens when nothing is said, or from there on. */
export const FIRST_PORT = 8888;

/** What the arguments and options of `rekenschap lab` are. */
export const LAB_HELP = {
  folder: {
    en: 'what to open; the notebooks of this package when left out',
    nl: 'wat te openen; zonder: de notebooks van dit pakket',
  },
  port: {
    en: `port to listen on; the first free from ${FIRST_PORT} when left out`,
    nl: `poort om op te luisteren; zonder: de eerste vrije vanaf ${FIRST_PORT}`,
  },
  noBrowser: { en: 'only print the address', nl: 'druk alleen het adres af' },
  host: { en: 'address to listen on', nl: 'adres om op te luisteren' },
  allowRemote: {
    en: 'other machines may reach it; needed besides --host',
    nl: 'andere machines mogen erbij; nodig naast --host',
  },
  allowHost: {
    en: 'a name by which browsers may call it (repeatable)',
    nl: 'een naam waaronder browsers het mogen aanspreken (herhaalbaar)',
  },
  allowOrigin: {
    en: 'pages of this origin may use it, with the token (repeatable)',
    nl: 'pagina’s van deze oorsprong mogen het gebruiken, met het token (herhaalbaar)',
  },
  cullIdle: {
    en: 'end kernels that idle so long without a page; 0: never',
    nl: 'beëindig kernels die zo lang niets doen zonder pagina; 0: nooit',
  },
  class: {
    en: 'share the folder: each browser has a copy and kernels of its own',
    nl: 'deel de map: elke browser heeft een eigen kopie en eigen kernels',
  },
} satisfies Record<string, Told>;
