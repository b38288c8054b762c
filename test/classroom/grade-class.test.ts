import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { answeredLesson, LESSON_1, writeClass } from './made-up-class.ts';

const top = mkdtempSync(join(tmpdir(), 'rekenschap-class-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));
const [folder, outside, out] = ['class', 'outside', 'grades'].map((name) => join(top, name)) as [
  string,
  string,
  string,
];
let table: Record<string, string>[] = [];
let result: Awaited<ReturnType<typeof runCli>>;
const row = (name: string) => table.find(({ notebook }) => notebook === `${name}.ipynb`) ?? {};
const feedback = (name: string) => readFileSync(join(out, 'feedback', `${name}.md`), 'utf8');

beforeAll(async () => {
  mkdirSync(folder);
  mkdirSync(outside);
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeClass(folder, outside);
  result = await runCli('grade', folder, '--out', out, '--timeout', '6', '--memory', '160');
  const [head = [], ...rows] = readFileSync(join(out, 'grades.csv'), 'utf8').trim().split('\n').map(cells);
  table = rows.map((values) => Object.fromEntries(head.map((name, index) => [name, values[index] ?? ''])));
}, 150_000);

const cells = (line: string): string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map(([, cell = '']) => cell.replace(/^"|"$/g, ''))
    .slice(0, -1);

describe('rekenschap grade', () => {
  it('gives every notebook of the folder a row, and those outside it none', () => {
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(table.map(({ notebook }) => notebook)).toEqual(
      readdirSync(folder)
        .filter((name) => name !== 'pim-link.ipynb')
        .sort(),
    );
    expect(table.length).toBeGreaterThanOrEqual(12);
  });

  it('counts what is right, and names the cause of what is not', () => {
    expect(row('lena')).toMatchObject({ right: '3', of: '3', run: 'whole', language: 'en' });
    expect(row('bram')).toMatchObject({
      right: '0',
      language: 'nl',
      'The agree share': 'wrong: added-rounded-parts',
      'The change between two waves': 'wrong: rounded-first',
      'The bar of a figure': 'wrong: forced-to-100',
    });
    expect(row('anna')['The agree share (made-up data)']).toMatch(/^wrong: /);
    expect(row('nina-empty')).toMatchObject({ right: '0', of: '3', 'The agree share': 'open' });
  });

  it.each([
    ['coen-loop', 'took too long'],
    ['dewi-memory', 'too much memory'],
    ['els-buffers', 'too much memory'],
    ['fons-exit', 'ended the program'],
    ['hana-shell', 'error'],
    ['ibo-network', 'error'],
  ])('leaves the cell of %s out (%s) and grades the others', (name, why) => {
    expect(row(name).run).toContain(`cell 4: ${why}`);
    expect(row(name).right).toBe('3');
  });

  it('lets no cell write, read or link outside', () => {
    expect(row('gijs-write')).toMatchObject({ run: 'whole', right: '3' });
    expect(readdirSync(outside).sort()).toEqual(['elsewhere.ipynb', 'secret.txt']);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  it('believes nothing that a notebook says of itself', () => {
    expect(row('kees-forged')).toMatchObject({ right: '0', 'The agree share': 'open' });
  });

  it('grades the other cells of a notebook with a typing error, and tells of one that is no notebook', () => {
    expect(row('olaf-typo')).toMatchObject({ right: '2', 'The agree share': 'open' });
    expect(row('olaf-typo').run).toMatch(/^cell \d+: error$/);
    expect(row('jet-broken').run).toBe('not read');
    expect(feedback('jet-broken')).toContain('could not be read');
  });

  it('shows who holds the same work, and nobody else', () => {
    expect(row('lena').alike).toBe('mo-copied.ipynb');
    expect(row('mo-copied').alike).toBe('lena.ipynb');
    expect(table.filter(({ alike }) => alike !== '')).toHaveLength(2);
  });

  it('writes feedback in the language of the notebook, exercise by exercise, without an answer', () => {
    const dutch = feedback('bram');
    expect(dutch).toContain('# Terugkoppeling: bram.ipynb');
    expect(dutch).toContain('0 van 3 opdrachten goed.');
    expect(dutch).toMatch(
      /## Het aandeel eens\n\n- Gegevens van het rapport: nog niet goed\. Je telde twee percentages op/,
    );
    expect(dutch).not.toMatch(/\b70\b/);
    expect(feedback('coen-loop')).toMatch(/Cell 4, which begins with `for \(;;\) \{\}`, took too long/);
  });
});

describe('a class that works in Dutch', () => {
  it('has its table, its overview and the word on a broken file in Dutch, without asking for it', async () => {
    const [dutch, grades] = [join(top, 'klas'), join(top, 'cijfers')];
    mkdirSync(dutch);
    const wrong = { 'share-answer': '71', setup: 'nl' };
    const tries = [
      "import { writeFileSync } from 'node:fs';",
      "await fetch('http://127.0.0.1:9/');",
      'agreeshare(1)',
    ];
    writeFileSync(join(dutch, 'bo.ipynb'), answeredLesson(LESSON_1, wrong, tries));
    writeFileSync(join(dutch, 'cas.ipynb'), answeredLesson(LESSON_1, { ...wrong, 'bar-answer': '(6' }));
    writeFileSync(join(dutch, 'dirk.ipynb'), '{"cells": [');
    const { code, stdout } = await runCli('grade', dutch, '--out', grades);
    expect(code).toBe(0);
    expect(stdout).toMatch(/3 notebooks nagekeken; tabel: [\s\S]*bo\.ipynb: 0 van 3 goed; cel 4: fout/);
    const [head = '', bo = ''] = readFileSync(join(grades, 'grades.csv'), 'utf8').split('\n');
    expect(head).toMatch(/^notebook,taal,goed,van,uitgevoerd,lijkt op,Het aandeel eens,/);
    expect(bo).toContain('fout: added-rounded-parts');
    const overview = readFileSync(join(grades, 'class.md'), 'utf8');
    expect(overview).toContain('| dirk.ipynb | 0 | 0 | niet gelezen |');
    expect(overview).toMatch(
      /## Het aandeel eens\n\n- Gegevens van het rapport: 0 goed, 2 fout, 0 open\n {2}- 2× Je telde twee percentages op.*\(`added-rounded-parts`: bo\.ipynb, cas\.ipynb\)/,
    );
    const told = (name: string) => readFileSync(join(grades, 'feedback', `${name}.md`), 'utf8');
    expect(told('dirk')).toContain('# Terugkoppeling: dirk.ipynb\n\nDit bestand kon niet worden gelezen');
    expect(told('bo')).toContain('Met verzonnen gegevens: 0 van 2 goed.');
    expect(told('bo')).toContain(
      '`"node:fs" kan niet worden geïmporteerd terwijl een notebook wordt nagekeken',
    );
    expect(told('bo')).toContain('`een verbinding is niet mogelijk');
    expect(told('bo')).toMatch(/`ReferenceError: agreeshare is not defined`\. Niets heet hier agreeshare/);
    expect(told('cas')).toContain('De ( in regel 1 wordt niet gesloten');
  }, 60_000);
});

it('refuses a folder that is none, and one to write in that is the class', async () => {
  expect(await runCli('grade', join(top, 'nowhere'))).toMatchObject({ code: 2 });
  expect((await runCli('grade', folder, '--out', folder)).stderr).toMatch(/--out is the folder of the class/);
  expect((await runCli('grade', outside, '--memory', '1')).stderr).toMatch(
    /whole number of megabytes from 64/,
  );
});
