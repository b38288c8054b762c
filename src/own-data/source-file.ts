export type { SourceFile } from '../contracts/source-file.ts';
