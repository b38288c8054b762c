import { createEditor } from './editor.ts';
import { liveGlobal } from './live-global.ts';

// the editor weighs more than all else of a page, and is wanted only where code is changed
liveGlobal().createEditor = createEditor;
