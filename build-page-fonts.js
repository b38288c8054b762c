import { writeFile } from 'node:fs/promises';
import { makePageFonts } from './dist/draw/page-fonts.js';

await writeFile(new URL('./dist/draw/page-fonts.css', import.meta.url), await makePageFonts());
