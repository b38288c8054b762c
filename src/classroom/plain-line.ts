/** Text of a file or a cell that says nothing to Markdown, and stays on one line. */
export const plainLine = (text: string): string => text.replace(/[`\r\n<>[\]|]/g, ' ').trim();
