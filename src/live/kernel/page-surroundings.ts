import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { LiveData } from '../../contracts/live-data.ts';
import type { SourceFile } from '../../contracts/source-file.ts';
import type { StudyFiles, Surroundings } from '../../contracts/surroundings.ts';
import { said } from '../../contracts/told.ts';
import type { EmbeddedFiles } from './embedded-files.ts';

/**
 * What the library asks of the page in place of Node: files that
 * stand in it, versions that were written down.
 */
export function pageSurroundings(files: EmbeddedFiles, versions: LiveData['versions']): Surroundings {
  const inFolder = (folder: string): StudyFiles => ({
    name: folder,
    read: (path) => files.read(`${folder}/${path}`),
  });
  const readFile = (path: string): SourceFile => {
    const found = files.read(files.whole(path));
    if (found) return found;
    throw new Error(
      said({
        en: `${path}: is no file of this page; a page reads the data of the package and what is dropped on it, other files are read on the kernel`,
        nl: `${path}: is geen bestand van deze pagina; een pagina leest de gegevens van het pakket en wat erop wordt gesleept, andere bestanden leest de kernel`,
      }),
    );
  };
  return {
    data: inFolder('data'),
    openFolder(folder) {
      const whole = files.whole(folder);
      if (files.under(whole).length > 0) return inFolder(whole);
      throw new Error(
        said({
          en: `${folder}: is no folder of this page; other folders are opened on the kernel`,
          nl: `${folder}: is geen map van deze pagina; andere mappen opent de kernel`,
        }),
      );
    },
    readFile,
    readStart(path, length) {
      const { name, bytes } = readFile(path);
      return { name, bytes: bytes.subarray(0, length) };
    },
    versions: () => versions,
    otherDisplay: () => undefined,
    sha256(parts) {
      const hash = sha256.create();
      const encoder = new TextEncoder();
      for (const part of parts) hash.update(typeof part === 'string' ? encoder.encode(part) : part);
      return bytesToHex(hash.digest());
    },
  };
}
