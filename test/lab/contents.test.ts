import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Contents, ContentsManager } from '@jupyterlab/services';
import { describe, expect, it } from 'vitest';
import { openTestLab } from './test-lab.ts';

const NOTEBOOK = {
  cells: [
    { cell_type: 'markdown', id: 'a', metadata: {}, source: '# Title\ntext' },
    {
      cell_type: 'code',
      id: 'b',
      metadata: { trusted: true },
      source: '1 + 1',
      execution_count: 1,
      outputs: [
        { output_type: 'execute_result', data: { 'text/plain': '2' }, metadata: {}, execution_count: 1 },
      ],
    },
  ],
  metadata: { kernelspec: { name: 'rekenschap', display_name: 'TypeScript' } },
  nbformat: 4,
  nbformat_minor: 5,
};

async function open() {
  const lab = await openTestLab();
  return { ...lab, contents: new ContentsManager({ serverSettings: lab.settings }) };
}

describe('the contents of a folder, through JupyterLab’s own client', () => {
  it('makes, lists, renames, copies and deletes', async () => {
    const { contents, root } = await open();
    const notebook = await contents.newUntitled({ type: 'notebook' });
    expect(notebook).toMatchObject({ path: 'Untitled.ipynb', type: 'notebook', writable: true });
    expect(await contents.newUntitled({ type: 'notebook' })).toMatchObject({ path: 'Untitled1.ipynb' });
    expect(await contents.newUntitled({ type: 'file', ext: '.md' })).toMatchObject({ path: 'untitled.md' });
    const folder = await contents.newUntitled({ type: 'directory' });
    expect(folder.path).toBe('Untitled Folder');
    expect(await contents.rename('Untitled.ipynb', 'Untitled Folder/één.ipynb')).toMatchObject({
      name: 'één.ipynb',
      path: 'Untitled Folder/één.ipynb',
    });
    const copy = await contents.copy('Untitled Folder/één.ipynb', 'Untitled Folder');
    expect(copy.path).toBe('Untitled Folder/één-Copy1.ipynb');
    const listed = await contents.get('Untitled Folder');
    expect((listed.content as Contents.IModel[]).map(({ name }) => name)).toEqual([
      'één-Copy1.ipynb',
      'één.ipynb',
    ]);
    await expect(contents.delete('Untitled Folder')).rejects.toThrow(/not empty/);
    await contents.delete(copy.path);
    await contents.delete('Untitled Folder/één.ipynb');
    await contents.delete('Untitled Folder');
    expect(readdirSync(root).sort()).toEqual(['Untitled1.ipynb', 'untitled.md']);
    await expect(contents.rename('Untitled1.ipynb', 'untitled.md')).rejects.toThrow(/exists already/);
    await expect(contents.get('gone.ipynb')).rejects.toThrow(/gone.ipynb does not exist/);
  });

  it('saves a notebook in Jupyter’s own layout, and gives it back as it was', async () => {
    const { contents, root } = await open();
    const saved = await contents.save('n.ipynb', { type: 'notebook', format: 'json', content: NOTEBOOK });
    expect(saved).toMatchObject({ path: 'n.ipynb', size: statSync(join(root, 'n.ipynb')).size });
    const text = readFileSync(join(root, 'n.ipynb'), 'utf8');
    // the layout of nbformat's writer: one space, keys sorted, lines apart, a final newline
    expect(text).toMatch(/^\{\n "cells": \[\n {2}\{\n {3}"cell_type": "markdown",\n/);
    expect(text).toContain('"source": [\n    "# Title\\n",\n    "text"\n   ]');
    expect(text).not.toContain('trusted');
    const { content, hash } = await contents.get('n.ipynb', { content: true, hash: true });
    expect(content).toEqual(NOTEBOOK_READ);
    expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
    expect(readdirSync(root)).toEqual(['n.ipynb']);
  });

  it('trusts outputs that were made here, and none that came from elsewhere', async () => {
    const { contents, root } = await open();
    const isTrusted = async () => {
      const { content } = await contents.get('n.ipynb');
      return (content as typeof NOTEBOOK).cells[1]?.metadata;
    };
    await contents.save('n.ipynb', { type: 'notebook', format: 'json', content: NOTEBOOK });
    expect(await isTrusted()).toEqual({ trusted: true });
    const text = readFileSync(join(root, 'n.ipynb'), 'utf8');
    writeFileSync(join(root, 'n.ipynb'), text.replace('"2"', '"<script>"'));
    expect(await isTrusted()).toEqual({ trusted: false });
  });

  it('tells a file that changed on the disk by its hash and its time', async () => {
    const { contents, root } = await open();
    await contents.save('a.txt', { type: 'file', format: 'text', content: 'mine' });
    const before = await contents.get('a.txt', { content: false, hash: true });
    writeFileSync(join(root, 'a.txt'), 'other');
    const after = await contents.get('a.txt', { content: false, hash: true });
    expect(after.hash).not.toBe(before.hash);
    expect(Date.parse(after.last_modified)).toBeGreaterThanOrEqual(Date.parse(before.last_modified));
  });

  it('keeps one checkpoint, restores it, and lets it go with its file', async () => {
    const { contents, root } = await open();
    const save = (content: string) => contents.save('a.txt', { type: 'file', format: 'text', content });
    await save('first');
    expect(await contents.listCheckpoints('a.txt')).toEqual([]);
    const checkpoint = await contents.createCheckpoint('a.txt');
    await save('second');
    expect(await contents.listCheckpoints('a.txt')).toEqual([checkpoint]);
    await contents.restoreCheckpoint('a.txt', checkpoint.id);
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toBe('first');
    await contents.rename('a.txt', 'b.txt');
    expect(await contents.listCheckpoints('b.txt')).toHaveLength(1);
    await contents.deleteCheckpoint('b.txt', checkpoint.id);
    expect(await contents.listCheckpoints('b.txt')).toEqual([]);
    await expect(contents.restoreCheckpoint('b.txt', 'other')).rejects.toThrow(/no checkpoint "other"/);
  });

  it('gives bytes as base64, and text that is none is refused', async () => {
    const { contents, root } = await open();
    const bytes = Buffer.from([0xff, 0xfe, 0, 1]);
    await contents.save('b.bin', { type: 'file', format: 'base64', content: bytes.toString('base64') });
    expect(readFileSync(join(root, 'b.bin'))).toEqual(bytes);
    expect(await contents.get('b.bin', { type: 'file', content: true })).toMatchObject({
      format: 'base64',
      content: bytes.toString('base64'),
    });
    await expect(contents.get('b.bin', { type: 'file', format: 'text', content: true })).rejects.toThrow(
      /not text in UTF-8/,
    );
    const url = await contents.getDownloadUrl('b.bin');
    expect(new URL(url).pathname).toBe('/files/b.bin');
  });

  it('puts a large file together from its pieces', async () => {
    const { contents, root } = await open();
    const piece = (content: string, chunk: number) =>
      contents.save('big.txt', { type: 'file', format: 'text', content, chunk } as Partial<Contents.IModel>);
    await expect(piece('x', 2)).rejects.toThrow(/without the first/);
    for (const [text, chunk] of [
      ['one ', 1],
      ['two ', 2],
      ['three', -1],
    ] as const)
      await piece(text, chunk).catch((error: Error) => {
        // the file has its name with its last piece only
        expect(chunk === -1 ? error : undefined).toBeUndefined();
      });
    expect(readFileSync(join(root, 'big.txt'), 'utf8')).toBe('one two three');
  });

  it.each([
    ['{"nbformat": 4, "cells": [', /not a complete notebook/],
    ['{"nbformat": 3, "worksheets": []}', /nbformat 3, expected 4/],
    ['[]', /not a notebook/],
  ])('says what is wrong with %s', async (text, message) => {
    const { contents, root } = await open();
    writeFileSync(join(root, 'bad.ipynb'), text);
    await expect(contents.get('bad.ipynb')).rejects.toThrow(message);
    expect(await contents.get('bad.ipynb', { type: 'file', format: 'text', content: true })).toMatchObject({
      content: text,
    });
  });

  it('saves nothing that is no notebook over one', async () => {
    const { contents, root } = await open();
    writeFileSync(join(root, 'n.ipynb'), JSON.stringify(NOTEBOOK));
    const save = contents.save('n.ipynb', { type: 'notebook', format: 'json', content: { cells: 'none' } });
    await expect(save).rejects.toThrow(/not saved/);
    expect(JSON.parse(readFileSync(join(root, 'n.ipynb'), 'utf8'))).toEqual(NOTEBOOK);
  });

  it('keeps what it does not know of a notebook', async () => {
    const { contents, root } = await open();
    const odd = { ...NOTEBOOK, extra: { a: 1 }, cells: [{ ...NOTEBOOK.cells[0], colour: 'red' }] };
    await contents.save('n.ipynb', { type: 'notebook', format: 'json', content: odd });
    const text = readFileSync(join(root, 'n.ipynb'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ extra: { a: 1 }, cells: [{ colour: 'red' }] });
  });

  it('leaves out hidden files, and links that lead away', async () => {
    const { contents, root, parent } = await open();
    const { symlinkSync } = await import('node:fs');
    writeFileSync(join(parent, 'secret.txt'), 'secret');
    writeFileSync(join(root, '.hidden'), 'hidden');
    mkdirSync(join(root, 'inner'));
    symlinkSync(join(parent, 'secret.txt'), join(root, 'away.txt'));
    symlinkSync(join(root, 'inner'), join(root, 'within'));
    const { content } = await contents.get('');
    expect((content as Contents.IModel[]).map(({ name }) => name)).toEqual(['inner', 'within']);
  });
});

/** As above, with the marks that the server gives. */
const NOTEBOOK_READ = NOTEBOOK;
