import type { Json } from '../../kernel/protocol/index.ts';

export type ContentType = 'notebook' | 'file' | 'directory';
export type ContentFormat = 'json' | 'text' | 'base64';

/**
 * A file or folder as the contents API shows it.
 *
 * @see https://jupyter-server.readthedocs.io/en/latest/developers/contents.html#data-model
 */
export interface ContentModel {
  readonly name: string;
  /** From the served folder, without a slash in front */
  readonly path: string;
  readonly type: ContentType;
  readonly writable: boolean;
  /** ISO 8601 */
  readonly created: string;
  readonly last_modified: string;
  /** Bytes; null for a folder */
  readonly size: number | null;
  readonly mimetype: string | null;
  readonly format: ContentFormat | null;
  /** null where it was not asked for */
  readonly content: Json | ContentModel[];
  readonly hash?: string | null;
  readonly hash_algorithm?: string | null;
  /** What is wrong with a notebook that could be read all the same */
  readonly message?: string;
}

/** One saved earlier state of a file. */
export interface Checkpoint {
  readonly id: string;
  readonly last_modified: string;
}

/** The most that one file may hold to be read or saved through the browser, bytes. */
export const LARGEST_FILE = 100 * 2 ** 20;

/** Bytes in words. */
export const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;
