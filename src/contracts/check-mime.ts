/** The mime type under which a check travels to whoever collects the results of a notebook. */
export const CHECK_MIME = 'application/vnd.rekenschap.check+json';
