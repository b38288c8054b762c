/**
 * The mime type under which a check travels to whoever collects the results of a notebook.
 *
 * @example
 * CHECK_MIME
 * // 'application/vnd.rekenschap.check+json'
 */
export const CHECK_MIME = 'application/vnd.rekenschap.check+json';
