import type { Language } from '../../charts/language.ts';

/** The words of live cells. */
export const LIVE_WORDS = {
  en: {
    result: 'Result in this page',
    running: 'Running',
    alsoRun: (cells: number) =>
      `First ${cells} ${cells === 1 ? 'cell' : 'cells'} above that this one needs …`,
    nothing: 'Done. This cell shows nothing.',
    stopped: 'Stopped. Names of all cells are gone; running a cell runs what it needs again.',
    broken: 'What runs the cells has failed',
    editor: 'Code of this cell',
    keys: 'Shift+Enter runs the cell; Tab leaves the editor; Escape closes a list of names, or goes to the bar with Stop and back.',
    bar: 'Live cells',
    more: 'More',
    stop: 'Stop',
    restart: 'Begin anew',
    restarted: 'Begun anew: the names of all cells are gone.',
    runAll: 'Run all cells',
    undo: 'Undo all changes',
    link: 'Link with my changes',
    linkMade: 'The address of this page now holds your changes: copy it or add it to your bookmarks.',
    download: 'Download as notebook',
    types: 'Help with types',
    typesOn: 'Types are checked while you write.',
    typesLoading: 'Loading TypeScript …',
    dropped: (name: string) =>
      `${name} is in the page: read it by that name, as in readTableFile('${name}').`,
    taken: (name: string) => `${name} is read in this page.`,
    tooLarge: (name: string) => `${name} is larger than the 50 MB that a page reads; read it on the kernel.`,
    unreadable: (name: string) => `${name} cannot be read: it is a folder, or it is gone.`,
    failed: 'Something is wrong:',
    failedBelow: 'Something is wrong; below the cell stands what.',
    ready: 'Ready',
    close: 'Close',
    tooLong: 'These changes are too long for an address: download the notebook instead.',
    notRead: 'The changes in the address cannot be read: it may have been cut off.',
  },
  nl: {
    result: 'Resultaat op deze pagina',
    running: 'Bezig',
    alsoRun: (cells: number) =>
      `Eerst ${cells} ${cells === 1 ? 'cel' : 'cellen'} hierboven die deze nodig heeft …`,
    nothing: 'Klaar. Deze cel toont niets.',
    stopped:
      'Gestopt. De namen van alle cellen zijn weg; een cel uitvoeren voert opnieuw uit wat zij nodig heeft.',
    broken: 'Wat de cellen uitvoert is mislukt',
    editor: 'Code van deze cel',
    keys: 'Shift+Enter voert de cel uit; Tab verlaat de editor; Escape sluit een lijst met namen, of gaat naar de balk met Stoppen en terug.',
    bar: 'Levende cellen',
    more: 'Meer',
    stop: 'Stoppen',
    restart: 'Opnieuw beginnen',
    restarted: 'Opnieuw begonnen: de namen van alle cellen zijn weg.',
    runAll: 'Alle cellen uitvoeren',
    undo: 'Alle wijzigingen ongedaan maken',
    link: 'Koppeling met mijn wijzigingen',
    linkMade: 'Het adres van deze pagina bevat nu uw wijzigingen: kopieer het of maak er een bladwijzer van.',
    download: 'Downloaden als notebook',
    types: 'Hulp met types',
    typesOn: 'Types worden gecontroleerd terwijl u schrijft.',
    typesLoading: 'TypeScript wordt geladen …',
    dropped: (name: string) =>
      `${name} staat op de pagina: lees het onder die naam, zoals in readTableFile('${name}').`,
    taken: (name: string) => `${name} wordt op deze pagina gelezen.`,
    tooLarge: (name: string) => `${name} is groter dan de 50 MB die een pagina leest; lees het op de kernel.`,
    unreadable: (name: string) => `${name} is niet te lezen: het is een map, of het is er niet meer.`,
    failed: 'Er klopt iets niet:',
    failedBelow: 'Er klopt iets niet; onder de cel staat wat.',
    ready: 'Klaar voor gebruik',
    close: 'Sluiten',
    tooLong: 'Deze wijzigingen zijn te lang voor een adres: download het notebook.',
    notRead: 'De wijzigingen in het adres zijn niet te lezen: misschien is het afgekapt.',
  },
} satisfies Record<Language, object>;

/** LiveWords in one language. */
export type LiveWords = (typeof LIVE_WORDS)['en'];
